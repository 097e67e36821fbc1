import { Entity, Index } from 'typeorm';
import type { Customer } from '../../accounts/api';
import { Conflict } from '../../platform/errors';
import { newId } from '../../platform/ids';
import type { TicketDraft } from '../api';
import { PriorityEnded, TicketSubmitted, TicketUpgraded } from '../events';
import { drawReference } from '../reference';
import type { TicketDetails } from './ticket-columns';
import { TicketThread } from './ticket-thread';
import { assertAllowed, isAllowed } from './transitions';

/** One question of an account to the desk, and the state of its answer. */
@Entity('tickets_ticket')
@Index('uq_tickets_ticket_reference', ['reference'], { unique: true })
@Index('ix_tickets_ticket_account', ['accountId', 'receivedAt', 'id'])
@Index('ix_tickets_ticket_received', ['receivedAt', 'id'])
export class Ticket extends TicketThread {
  /** A new ticket under a freshly drawn reference, which may be taken: then it is drawn again. */
  static submit(author: Customer, draft: TicketDraft, messageId: string, now: Date): Ticket {
    const ticket = Object.assign(new Ticket(), {
      id: newId(),
      reference: drawReference(),
      accountId: author.accountId,
      authorId: author.id,
      shopId: draft.shopId,
      categorySlug: draft.categorySlug,
      // Premium begins with the captured payment, never with a wish.
      level: 'standard' as const,
      status: 'queued' as const,
      locale: draft.locale,
      subject: draft.subject,
      details: detailsOf(draft),
      questionId: draft.questionId ?? null,
      receivedAt: now,
      waitingSince: now,
      claimedBy: null,
      claimedBefore: false,
      lastCustomerMessageId: messageId,
      purchaseId: null,
      answeredAt: null,
      answerId: null,
      closedAt: null,
      closedAs: null,
      objections: 0,
      parkings: 0,
      refusedAnswerAt: null,
      refusedAnswerBy: null,
      version: 1,
    });
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
        offerId: draft.offerId ?? null,
      }),
    );
    return ticket;
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
}

function detailsOf({ pageUrl, tried, expected, facts, overrides }: TicketDraft): TicketDetails {
  return JSON.parse(JSON.stringify({ pageUrl, tried, expected, facts, overrides })) as TicketDetails;
}
