import { Entity, Index } from 'typeorm';
import { later, minuteMs } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import type { TicketDraft } from '../api';
import {
  AnswerSetAside,
  CustomerReplied,
  InformationGiven,
  InformationRequested,
  NoteAdded,
  PriorityEnded,
  TicketAnswered,
  TicketClosed,
  TicketParked,
  TicketReopened,
  TicketSubmitted,
  TicketUnparked,
  TicketUpdated,
  TicketUpgraded,
  WorkBegun,
  WorkReturned,
} from '../events';
import { newColumns, type TicketOwner } from './new-columns';
import { TicketColumns, type ClosedAs } from './ticket-columns';
import { assertAllowed, isAllowed } from './transitions';

/** An answer that was refused as stale keeps its time when it is sent again within this. */
const resendMs = 10 * minuteMs;

/** What is known of a ticket's coming beside what it stores. */
type Entry = Pick<TicketDraft, 'offerId' | 'batchId'> & { contactId?: string };

/** One question of an account to the desk, and the state of its answer. */
@Entity('tickets_ticket')
@Index('uq_tickets_ticket_reference', ['reference'], { unique: true })
@Index('ix_tickets_ticket_account', ['accountId', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_received', ['receivedAt', 'id'])
export class Ticket extends TicketColumns {
  /** A new ticket under a freshly drawn reference, which may be taken: then it is drawn again. */
  static submit(author: TicketOwner, draft: TicketDraft, messageId: string, now: Date): Ticket {
    const ticket = Object.assign(new Ticket(), newColumns(author, draft, messageId, now));
    ticket.enter(draft);
    return ticket;
  }

  /** The ticket of somebody without an account, whose address is yet to be confirmed; nobody is told of it. */
  static receive(contact: TicketOwner, draft: TicketDraft, messageId: string, now: Date): Ticket {
    const columns = newColumns(contact, draft, messageId, now);
    return Object.assign(new Ticket(), columns, { status: 'unconfirmed' as const });
  }

  /** The address is confirmed: the ticket counts as received now. */
  confirm(now: Date): void {
    assertAllowed('confirm', this.status);
    this.status = 'queued';
    this.receivedAt = now;
    this.waitingSince = now;
    this.enter({ contactId: this.authorId });
  }

  /** A person of the staff took it. */
  beginWork(agentId: string): void {
    assertAllowed('begin_work', this.status);
    this.status = 'claimed';
    this.claimedBy = agentId;
    this.claimedBefore = true;
    this.record(new WorkBegun({ ...this.named, agentId }));
  }

  /** The person gave it back, or was idle for too long. */
  returnToQueue(cause: string): void {
    assertAllowed('return_to_queue', this.status);
    const agentId = this.claimedBy ?? '';
    this.status = 'queued';
    this.claimedBy = null;
    this.record(new WorkReturned({ ...this.named, agentId, cause }));
  }

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
    const sentAgain =
      this.refusedAnswerBy === agentId &&
      this.refusedAnswerAt !== null &&
      now < later(this.refusedAnswerAt, resendMs);
    const answeredAt = sentAgain && this.refusedAnswerAt ? this.refusedAnswerAt : now;
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
    this.record(new TicketUpdated({ ...this.named, messageId, agentId }));
  }

  /** Somebody of the staff wrote a note: a sign of work, and nothing else. */
  noted(noteId: string, agentId: string): void {
    this.record(new NoteAdded({ ...this.named, noteId, agentId }));
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

  /** A message of the customer: it gives what we asked for, reopens what was answered, else moves nothing. */
  reply(messageId: string, now: Date, nothingNew = false): void {
    assertAllowed('reply', this.status);
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

  /** The customer's «Gracias, resuelto», which may carry a message that reopens nothing. */
  confirmSolved(messageId: string | null, now: Date): void {
    assertAllowed('confirm_solved', this.status);
    if (messageId) {
      this.lastCustomerMessageId = messageId;
      const { accountId } = this;
      const repliedAt = now.toISOString();
      this.record(new CustomerReplied({ ...this.named, accountId, messageId, repliedAt, effect: 'none' }));
    }
    this.close('solved', now);
  }

  /** Answered in part; `reviewOn` is the local date of the next news. */
  park(agentId: string, parkingId: string, reviewOn: string): void {
    assertAllowed('park', this.status);
    this.assertFreeFor(agentId);
    this.status = 'parked';
    this.claimedBy = null;
    this.claimedBefore = true;
    this.parkings += 1;
    this.record(new TicketParked({ ...this.named, parkingId, agentId, reviewOn }));
  }

  unpark(cause: 'review' | 'ended'): void {
    assertAllowed('unpark', this.status);
    this.status = 'queued';
    this.record(new TicketUnparked({ ...this.named, cause }));
  }

  /** The answer was none: the waiting period goes on as if it had not been given. */
  setAnswerAside(): void {
    assertAllowed('return_answered', this.status);
    this.status = 'queued';
    this.answeredAt = null;
    this.objections += 1;
    this.record(new AnswerSetAside({ ...this.named, messageId: this.answerId ?? '' }));
  }

  close(as: ClosedAs, now: Date): void {
    assertAllowed('close', this.status);
    this.status = 'closed';
    this.claimedBy = null;
    this.closedAt = now;
    this.closedAs = as;
    const { claimedBefore } = this;
    this.record(
      new TicketClosed({ ...this.named, closedAs: as, closedAt: now.toISOString(), claimedBefore }),
    );
  }

  /** Errors: why this ticket cannot be made premium now. */
  assertUpgradable(): void {
    if (this.level === 'premium') throw new Conflict('tickets.already-premium');
    if (this.status === 'claimed') throw new Conflict('tickets.being-answered');
    assertAllowed('upgrade', this.status);
  }

  get isUpgradable(): boolean {
    return this.level === 'standard' && isAllowed('upgrade', this.status);
  }

  /** The fee was captured at `paidAt`: the ticket goes before all standard ones from then on. */
  upgrade(purchaseId: string, paidAt: Date): void {
    this.assertUpgradable();
    this.level = 'premium';
    this.purchaseId = purchaseId;
    this.record(new TicketUpgraded({ ...this.named, purchaseId, upgradedAt: paidAt.toISOString() }));
  }

  /** The fee covers no more of this matter. */
  endPriority(): void {
    if (this.level === 'standard') return;
    const purchaseId = this.purchaseId ?? '';
    this.level = 'standard';
    this.purchaseId = null;
    this.record(new PriorityEnded({ ...this.named, purchaseId }));
  }

  private enter({ offerId, batchId, contactId }: Entry): void {
    const { accountId, authorId, shopId, categorySlug, locale, questionId, receivedAt } = this;
    this.record(
      new TicketSubmitted({
        ...this.named,
        ...{ accountId, authorId, shopId, categorySlug, locale, questionId },
        receivedAt: receivedAt.toISOString(),
        offerId: offerId ?? null,
        ...(batchId && { batchId }),
        ...(contactId && { contactId }),
      }),
    );
  }

  private assertFreeFor(agentId: string): void {
    if (this.claimedBy !== null && this.claimedBy !== agentId) throw new Conflict('queue.claimed-by');
  }

  private get named() {
    return { ticketId: this.id, reference: this.reference };
  }
}
