import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Customer } from '../../accounts/api';
import { Aggregate } from '../../platform/aggregate';
import type { Locale } from '../../platform/context';
import {
  columnType,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
} from '../../platform/database/columns';
import { Conflict } from '../../platform/errors';
import { newId } from '../../platform/ids';
import type { TicketDraft, TicketLevel, TicketStatus } from '../api';
import {
  CustomerReplied,
  InformationGiven,
  InformationRequested,
  TicketAnswered,
  TicketClosed,
  TicketReopened,
  TicketSubmitted,
  TicketUpdated,
  TicketUpgraded,
  WorkBegun,
  WorkReturned,
} from '../events';
import { drawReference } from '../reference';
import { detailsOf, type TicketDetails } from './ticket-details';
import { assertAllowed, isAllowed } from './transitions';

export type ClosedAs = 'solved' | 'not_for_us' | 'spam' | 'silence';

/** One question of an account to the desk, and the state of its answer. */
@Entity('tickets_ticket')
@Index('uq_tickets_ticket_reference', ['reference'], { unique: true })
@Index('ix_tickets_ticket_account', ['accountId', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_received', ['receivedAt', 'id'])
export class Ticket extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_tickets_ticket' })
  id: string;

  @ShortColumn()
  reference: string;

  @IdColumn({ name: 'account_id' })
  accountId: string;

  @IdColumn({ name: 'author_id' })
  authorId: string;

  @IdColumn({ name: 'shop_id', nullable: true })
  shopId: string | null;

  @ShortColumn({ name: 'category_slug' })
  categorySlug: string;

  @ShortColumn()
  level: TicketLevel;

  @ShortColumn()
  status: TicketStatus;

  @ShortColumn()
  locale: Locale;

  @ShortColumn()
  subject: string;

  @JsonColumn()
  details: TicketDetails;

  @IdColumn({ name: 'question_id', nullable: true })
  questionId: string | null;

  @InstantColumn({ name: 'received_at' })
  receivedAt: Date;

  /** When the present waiting period began. */
  @InstantColumn({ name: 'waiting_since' })
  waitingSince: Date;

  @IdColumn({ name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  /** Whether anybody ever began to work on it: until then a fee is given back when the customer closes it. */
  @FlagColumn({ name: 'claimed_before' })
  claimedBefore: boolean;

  @IdColumn({ name: 'last_customer_message_id' })
  lastCustomerMessageId: string;

  @IdColumn({ name: 'purchase_id', nullable: true })
  purchaseId: string | null;

  @InstantColumn({ name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @ShortColumn({ name: 'closed_as', nullable: true })
  closedAs: ClosedAs | null;

  @CountColumn()
  version: number;

  /** A new ticket under a freshly drawn reference, which may be taken: then it is drawn again. */
  static submit(author: Customer, draft: TicketDraft, messageId: string, now: Date): Ticket {
    const ticket = new Ticket();
    ticket.id = newId();
    ticket.reference = drawReference();
    ticket.accountId = author.accountId;
    ticket.authorId = author.id;
    ticket.shopId = draft.shopId;
    ticket.categorySlug = draft.categorySlug;
    // Premium begins with the captured payment, never with a wish.
    ticket.level = 'standard';
    ticket.status = 'queued';
    ticket.locale = draft.locale;
    ticket.subject = draft.subject;
    ticket.details = detailsOf(draft);
    ticket.questionId = draft.questionId ?? null;
    ticket.receivedAt = now;
    ticket.waitingSince = now;
    ticket.claimedBy = null;
    ticket.claimedBefore = false;
    ticket.lastCustomerMessageId = messageId;
    ticket.purchaseId = null;
    ticket.answeredAt = null;
    ticket.closedAt = null;
    ticket.closedAs = null;
    ticket.version = 1;
    ticket.record(
      new TicketSubmitted({
        ...ticket.named,
        accountId: ticket.accountId,
        authorId: ticket.authorId,
        shopId: ticket.shopId,
        categorySlug: ticket.categorySlug,
        locale: ticket.locale,
        receivedAt: now.toISOString(),
        questionId: ticket.questionId,
      }),
    );
    return ticket;
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
   * `seenUpTo` is the last message that the agent had read: nobody answers a stale page. `null` when one answer
   * goes to all tickets about a known problem, whoever works on them.
   */
  answer(agentId: string, messageId: string, seenUpTo: string | null, now: Date): void {
    assertAllowed('answer', this.status);
    if (seenUpTo !== null) this.assertFreeFor(agentId);
    if (seenUpTo !== null && this.lastCustomerMessageId > seenUpTo)
      throw new Conflict('tickets.customer-wrote-meanwhile');
    this.status = 'answered';
    this.claimedBy = null;
    this.claimedBefore = true;
    this.answeredAt = now;
    this.record(
      new TicketAnswered({
        ...this.named,
        accountId: this.accountId,
        messageId,
        agentId,
        answeredAt: now.toISOString(),
      }),
    );
  }

  /** Says where things stand; neither status nor clock nor promise change. `toAll`: as one of many tickets. */
  update(agentId: string, messageId: string, toAll = false): void {
    assertAllowed('update', this.status);
    if (!toAll) this.assertFreeFor(agentId);
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

  /** A message of the customer: it gives what we asked for, reopens what was answered, else moves nothing. */
  reply(messageId: string, now: Date): void {
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
      this.record(new InformationGiven({ ...this.named, givenAt: now.toISOString() }));
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

  private assertFreeFor(agentId: string): void {
    if (this.claimedBy !== null && this.claimedBy !== agentId) throw new Conflict('queue.claimed-by');
  }

  private get named() {
    return { ticketId: this.id, reference: this.reference };
  }
}
