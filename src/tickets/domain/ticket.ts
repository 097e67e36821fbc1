import { Entity, Index } from 'typeorm';
import type { Customer } from '../../accounts/api';
import type { Locale } from '../../platform/context';
import { Conflict } from '../../platform/errors';
import { newId } from '../../platform/ids';
import type { TicketDraft } from '../api';
import {
  PartOpened,
  PriorityEnded,
  PriorityShared,
  TicketOpenedByStaff,
  TicketSubmitted,
  TicketUpgraded,
} from '../events';
import { drawReference } from '../reference';
import { detailsOf, type TicketDetails } from './ticket-columns';
import { TicketFamily } from './ticket-family';
import { assertAllowed, isAllowed } from './transitions';

type Author = Pick<Customer, 'id' | 'accountId'>;

/** What a ticket begins with, whoever opens it. */
export interface Opening {
  accountId: string;
  authorId: string;
  shopId: string | null;
  categorySlug: string;
  locale: Locale;
  subject: string;
  /** The message that asks. */
  messageId: string;
  details?: TicketDetails;
  questionId?: string;
}

/** A part of another ticket's question. */
export interface Part extends Pick<Opening, 'subject' | 'categorySlug' | 'messageId'> {
  receivedAt: Date;
  /** What was paid for the whole goes with this part. */
  takesPriority: boolean;
}

/** One question of an account to the desk, and the state of its answer. */
@Entity('tickets_ticket')
@Index('uq_tickets_ticket_reference', ['reference'], { unique: true })
@Index('ix_tickets_ticket_account', ['accountId', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_received', ['receivedAt', 'id'])
@Index('ix_tickets_ticket_question', ['questionId'])
@Index('ix_tickets_ticket_status', ['status', 'level', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_account_status', ['accountId', 'status', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_shop', ['shopId', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_category', ['categorySlug', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_claimed', ['claimedBy', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_due', ['dueAt'])
@Index('ix_tickets_ticket_merged', ['mergedInto'])
export class Ticket extends TicketFamily {
  /** A new ticket under a freshly drawn reference, which may be taken: then it is drawn again. */
  static submit(
    author: Author,
    draft: TicketDraft,
    messageId: string,
    now: Date,
    followUpOf?: string,
  ): Ticket {
    const details = detailsOf(draft);
    const ticket = Ticket.begin({ ...author, ...draft, authorId: author.id, details, messageId }, now);
    const { questionId } = ticket;
    ticket.record(
      new TicketSubmitted({
        ...ticket.asOpened,
        questionId,
        offerId: draft.offerId ?? null,
        ...(followUpOf && { followUpOf }),
      }),
    );
    return ticket;
  }

  /** Opened by staff for somebody, and marked so. */
  static openFor(owner: Opening, agentId: string, now: Date): Ticket {
    const ticket = Ticket.begin(owner, now);
    ticket.openedBy = agentId;
    ticket.record(new TicketOpenedByStaff({ ...ticket.asOpened, agentId }));
    return ticket;
  }

  /** A part of what this ticket asks, received when the message was that it comes from. */
  openPart(part: Part): Ticket {
    const { accountId, authorId, shopId, locale } = this;
    const ticket = Ticket.begin({ accountId, authorId, shopId, locale, ...part }, part.receivedAt);
    if (part.takesPriority) {
      if (this.level !== 'premium') throw new Conflict('tickets.no-priority-to-give');
      ticket.level = 'premium';
      ticket.purchaseId = this.purchaseId;
    }
    const { purchaseId } = ticket;
    ticket.record(new PartOpened({ ...ticket.asOpened, partOf: this.id, purchaseId }));
    return ticket;
  }

  /** The fee is with a part now: what is left is a standard ticket, and may be paid for anew. */
  givePriorityAway(): void {
    this.level = 'standard';
    this.purchaseId = null;
  }

  /** It has taken over what was paid for one that repeats it, or given it back. */
  sharePriority(lent: { purchaseId: string | null } | null): void {
    const own = this.ownPriority;
    if (lent === null && own === null) return;
    const now = { level: this.level, purchaseId: this.purchaseId };
    const { level, purchaseId } = lent ? { level: 'premium' as const, ...lent } : (own ?? now);
    this.ownPriority = lent ? (own ?? now) : null;
    if (level === now.level && purchaseId === now.purchaseId) return;
    this.level = level;
    this.purchaseId = purchaseId;
    this.record(new PriorityShared({ ...this.named, level, purchaseId }));
  }

  private static begin(opening: Opening, receivedAt: Date): Ticket {
    const { accountId, authorId, shopId, categorySlug, locale, subject } = opening;
    return Object.assign(new Ticket(), {
      id: newId(),
      reference: drawReference(),
      accountId,
      authorId,
      shopId,
      categorySlug,
      // Premium begins with the captured payment, never with a wish.
      level: 'standard' as const,
      status: 'queued' as const,
      locale,
      subject,
      details: opening.details ?? {},
      questionId: opening.questionId ?? null,
      receivedAt,
      waitingSince: receivedAt,
      claimedBy: null,
      claimedBefore: false,
      lastCustomerMessageId: opening.messageId,
      purchaseId: null,
      answeredAt: null,
      answerId: null,
      closedAt: null,
      closedAs: null,
      objections: 0,
      parkings: 0,
      refusedAnswerAt: null,
      refusedAnswerBy: null,
      beforeAnswer: null,
      mergedInto: null,
      beforeMerge: null,
      openedBy: null,
      ownPriority: null,
      silentSince: null,
      dueAt: null,
      reminders: null,
      version: 1,
    });
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
    if (this.ownPriority) this.ownPriority = { level: 'premium', purchaseId };
    this.record(new TicketUpgraded({ ...this.named, purchaseId, upgradedAt: paidAt.toISOString() }));
  }

  /** The fee covers no more of this matter. */
  endPriority(): void {
    if (this.level === 'standard') return;
    const purchaseId = this.purchaseId ?? '';
    this.level = 'standard';
    this.purchaseId = null;
    this.ownPriority = null;
    this.record(new PriorityEnded({ ...this.named, purchaseId }));
  }

  private get asOpened() {
    const { accountId, authorId, shopId, categorySlug, locale } = this;
    const receivedAt = this.receivedAt.toISOString();
    return { ...this.named, accountId, authorId, shopId, categorySlug, locale, receivedAt };
  }
}
