import { Entity, Index } from 'typeorm';
import { Conflict } from '../../platform/errors';
import type { TicketDraft } from '../api';
import {
  PartOpened,
  PriorityEnded,
  PriorityShared,
  TicketOpenedByStaff,
  TicketSubmitted,
  TicketUpgraded,
} from '../events';
import { newColumns, openingOf, type Opening, type TicketOwner } from './new-columns';
import { TicketFamily } from './ticket-family';
import { assertAllowed, isAllowed } from './transitions';

/** A part of another ticket's question. */
export interface Part extends Pick<Opening, 'subject' | 'categorySlug' | 'messageId'> {
  receivedAt: Date;
  /** What was paid for the whole goes with this part. */
  takesPriority: boolean;
}

/** What is known of a ticket's coming beside what it stores. */
type Entry = Pick<TicketDraft, 'offerId' | 'batchId'> & { contactId?: string; followUpOf?: string };

/** One question of an account to the desk, and the state of its answer. */
@Entity('tickets_ticket')
@Index('uq_tickets_ticket_reference', ['reference'], { unique: true })
@Index('ix_tickets_ticket_account', ['accountId', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_received', ['receivedAt', 'id'])
@Index('ix_tickets_ticket_question', ['questionId'], { where: 'question_id IS NOT NULL' })
@Index('ix_tickets_ticket_status', ['status', 'level', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_account_status', ['accountId', 'status', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_shop', ['shopId', 'receivedAt', 'id'], { where: 'shop_id IS NOT NULL' })
@Index('ix_tickets_ticket_category', ['categorySlug', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_claimed', ['claimedBy', 'receivedAt', 'id'], { where: 'claimed_by IS NOT NULL' })
@Index('ix_tickets_ticket_english', ['receivedAt', 'id'], { where: "locale = 'en'" })
@Index('ix_tickets_ticket_due', ['dueAt'])
@Index('ix_tickets_ticket_merged', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
export class Ticket extends TicketFamily {
  /** A new ticket under a freshly drawn reference, which may be taken: then it is drawn again. */
  static submit(
    author: TicketOwner,
    draft: TicketDraft,
    messageId: string,
    now: Date,
    more: Pick<Entry, 'contactId' | 'followUpOf'> = {},
  ): Ticket {
    const ticket = Ticket.begin(openingOf(author, draft, messageId), now);
    ticket.enter({ ...draft, ...more });
    return ticket;
  }

  /** The ticket of somebody without an account, whose address is yet to be confirmed; nobody is told of it. */
  static receive(contact: TicketOwner, draft: TicketDraft, messageId: string, now: Date): Ticket {
    const ticket = Ticket.begin(openingOf(contact, draft, messageId), now);
    ticket.status = 'unconfirmed';
    return ticket;
  }

  /** The address is confirmed: the ticket counts as received now. */
  confirm(now: Date): void {
    assertAllowed('confirm', this.status);
    this.status = 'queued';
    this.receivedAt = now;
    this.waitingSince = now;
    this.enter({ contactId: this.authorId });
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
    return Object.assign(new Ticket(), newColumns(opening, receivedAt));
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

  private enter({ offerId, batchId, contactId, followUpOf }: Entry): void {
    const { asOpened, questionId } = this;
    this.record(
      new TicketSubmitted({
        ...asOpened,
        questionId,
        offerId: offerId ?? null,
        ...(batchId && { batchId }),
        ...(contactId && { contactId }),
        ...(followUpOf && { followUpOf }),
      }),
    );
  }

  private get asOpened() {
    const { accountId, authorId, shopId, categorySlug, locale } = this;
    const receivedAt = this.receivedAt.toISOString();
    return { ...this.named, accountId, authorId, shopId, categorySlug, locale, receivedAt };
  }
}
