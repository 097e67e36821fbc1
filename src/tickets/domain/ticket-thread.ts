import { later, minuteMs, secondMs } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import {
  AnswerSetAside,
  AnswerTakenBack,
  CustomerReplied,
  InformationGiven,
  InformationRequested,
  TicketAnswered,
  TicketClosed,
  TicketReopened,
  TicketUpdated,
} from '../events';
import type { BeforeAnswer, ClosedAs } from './ticket-columns';
import { TicketWork } from './ticket-work';
import { assertAllowed } from './transitions';

/** An answer that was refused as stale keeps its time when it is sent again within this. */
const resendMs = 10 * minuteMs;

/** What is said in a ticket, and what it does to its state. */
export abstract class TicketThread extends TicketWork {
  /**
   * `seenUpTo` is the last message that the agent had read: nobody answers a stale page. An answer that was
   * refused for that and is sent again within 10 minutes counts from its first sending. `null` when one answer
   * goes to all tickets about a known problem, whoever works on them.
   */
  answer(agentId: string, messageId: string, seenUpTo: string | null, now: Date): void {
    assertAllowed('answer', this.status);
    if (seenUpTo !== null) this.assertFreeFor(agentId);
    const isStale = seenUpTo !== null && this.lastCustomerMessageId > seenUpTo;
    if (isStale) throw new Conflict('tickets.customer-wrote-meanwhile');
    if (seenUpTo !== null) this.assertNoOtherAnswer(agentId, seenUpTo);
    const sentAgain =
      this.refusedAnswerBy === agentId &&
      this.refusedAnswerAt !== null &&
      now < later(this.refusedAnswerAt, resendMs);
    const answeredAt = sentAgain && this.refusedAnswerAt ? this.refusedAnswerAt : now;
    this.beforeAnswer = this.asBeforeAnswer(agentId, now);
    this.status = 'answered';
    this.claimedBy = null;
    this.claimedBefore = true;
    this.answeredAt = answeredAt;
    this.answerId = messageId;
    this.parkings = 0;
    this.refusedAnswerAt = null;
    this.refusedAnswerBy = null;
    const { accountId } = this;
    this.record(
      new TicketAnswered({
        ...this.named,
        accountId,
        messageId,
        agentId,
        answeredAt: answeredAt.toISOString(),
      }),
    );
  }

  /** A colleague's answer that was not read is as good as a customer's message: nobody answers the same twice. */
  private assertNoOtherAnswer(agentId: string, seenUpTo: string): void {
    if (this.answerId === null || this.answerId <= seenUpTo) return;
    if (this.beforeAnswer?.agentId !== agentId) throw new Conflict('tickets.answered-meanwhile');
  }

  /**
   * Until its notice leaves, whoever sent an answer may take it back: everything is as it was before. Errors:
   * `tickets.too-late-to-take-back`.
   */
  takeAnswerBack(agentId: string, messageId: string, now: Date, withinMs: number): void {
    const before = this.beforeAnswer;
    const isInTime = before !== null && now < later(new Date(before.sentAt), withinMs);
    const isLastWord = this.answerId === messageId && ['answered', 'closed'].includes(this.status);
    if (!isInTime || !isLastWord || before.agentId !== agentId) {
      throw new Conflict('tickets.too-late-to-take-back', { seconds: withinMs / secondMs });
    }
    this.status = before.status;
    this.claimedBy = before.claimedBy;
    this.answeredAt = before.answeredAt === null ? null : new Date(before.answeredAt);
    this.answerId = before.answerId;
    this.parkings = before.parkings;
    this.closedAt = null;
    this.closedAs = null;
    this.beforeAnswer = null;
    this.resumeSilence(before);
    this.record(new AnswerTakenBack({ ...this.named, messageId, agentId }));
  }

  private asBeforeAnswer(agentId: string, now: Date): BeforeAnswer {
    const { status, claimedBy, answerId, parkings } = this;
    const [sentAt, answeredAt] = [now.toISOString(), this.answeredAt?.toISOString() ?? null];
    return { agentId, sentAt, status, claimedBy, answeredAt, answerId, parkings, ...this.silence };
  }

  /** An answer came while the customer had just written; the first refusal is the one that counts. */
  noteRefusedAnswer(agentId: string, now: Date): void {
    const counts = this.refusedAnswerAt !== null && now < later(this.refusedAnswerAt, resendMs);
    if (counts && this.refusedAnswerBy === agentId) return;
    this.refusedAnswerAt = now;
    this.refusedAnswerBy = agentId;
  }

  /** Says where things stand; neither status nor clock nor promise change. `toAll`: as one of many tickets. */
  update(agentId: string, messageId: string, toAll = false): void {
    assertAllowed('update', this.status);
    if (!toAll) this.assertFreeFor(agentId);
    // The last word is no answer any more.
    if (this.status === 'answered') this.keepOpen();
    this.record(new TicketUpdated({ ...this.named, messageId, agentId }));
  }

  /** Asks the customer for something; until the reply nobody waits for us. */
  requestInformation(agentId: string, messageId: string, now: Date): void {
    assertAllowed('request_information', this.status);
    this.assertFreeFor(agentId);
    this.status = 'needs_info';
    this.claimedBy = null;
    this.claimedBefore = true;
    this.record(
      new InformationRequested({ ...this.named, messageId, agentId, requestedAt: now.toISOString() }),
    );
  }

  /**
   * A message of the customer: it gives what we asked for, reopens what was answered, else moves nothing. `nothingNew`:
   * they have said so already, or do not know; without a text that is allowed only where we asked for something.
   */
  reply(messageId: string, now: Date, { nothingNew = false, hasText = true } = {}): void {
    assertAllowed(nothingNew && !hasText ? 'say_nothing_new' : 'reply', this.status);
    // Spam and what is not for us stay closed whatever is written after.
    if (this.status === 'closed' && this.closedAs !== 'solved' && this.closedAs !== 'silence') {
      throw new Conflict('tickets.already-closed');
    }
    const effect =
      this.status === 'needs_info'
        ? 'returned'
        : ['answered', 'closed'].includes(this.status)
          ? 'reopened'
          : 'none';
    this.lastCustomerMessageId = messageId;
    this.beforeAnswer = null;
    if (effect !== 'none') this.keepOpen();
    const { accountId } = this;
    this.record(
      new CustomerReplied({ ...this.named, accountId, messageId, repliedAt: now.toISOString(), effect }),
    );
    if (effect === 'returned') {
      this.status = 'queued';
      this.record(new InformationGiven({ ...this.named, givenAt: now.toISOString(), nothingNew }));
    } else if (effect === 'reopened') {
      this.status = 'queued';
      this.waitingSince = now;
      this.closedAt = null;
      this.closedAs = null;
      this.record(
        new TicketReopened({ ...this.named, accountId, level: this.level, reopenedAt: now.toISOString() }),
      );
    }
  }

  /** The customer ticked steps of which none failed: that says how far they are, and moves nothing. */
  tick(messageId: string, now: Date): void {
    assertAllowed('reply', this.status);
    this.beforeAnswer = null;
    this.noteReply(messageId, now);
  }

  /** The customer's «Gracias, resuelto», which may carry a message that reopens nothing. */
  confirmSolved(messageId: string | null, now: Date): void {
    assertAllowed('confirm_solved', this.status);
    this.beforeAnswer = null;
    if (messageId) this.noteReply(messageId, now);
    this.close('solved', now);
  }

  /** The customer said something that leaves the ticket where it is. */
  private noteReply(messageId: string, now: Date): void {
    this.lastCustomerMessageId = messageId;
    const { accountId } = this;
    const repliedAt = now.toISOString();
    this.record(new CustomerReplied({ ...this.named, accountId, messageId, repliedAt, effect: 'none' }));
  }

  /** The answer was none: the waiting period goes on as if it had not been given. */
  setAnswerAside(): void {
    assertAllowed('return_answered', this.status);
    this.status = 'queued';
    this.answeredAt = null;
    this.objections += 1;
    this.beforeAnswer = null;
    this.keepOpen();
    this.record(new AnswerSetAside({ ...this.named, messageId: this.answerId ?? '' }));
  }

  /** Closed by somebody of the staff. Errors: `queue.claimed-by` while another one holds it. */
  closeBy(agentId: string, as: ClosedAs, now: Date): void {
    assertAllowed('close', this.status);
    this.assertFreeFor(agentId);
    this.close(as, now);
  }

  /** `answerId`: the answer with which it is closed. */
  close(as: ClosedAs, now: Date, answerId?: string): void {
    assertAllowed('close', this.status);
    const askedFor = this.status === 'needs_info' && as === 'silence';
    this.status = 'closed';
    this.claimedBy = null;
    this.closedAt = now;
    this.closedAs = as;
    const { claimedBefore } = this;
    this.record(
      new TicketClosed({
        ...this.named,
        closedAs: as,
        closedAt: now.toISOString(),
        claimedBefore,
        ...(answerId && { answerId }),
        ...(askedFor && { askedFor }),
      }),
    );
  }
}
