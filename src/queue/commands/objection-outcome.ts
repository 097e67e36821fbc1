import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RefundPurchase } from '../../billing/api';
import { Commands } from '../../platform/commands';
import { SetAnswerAside, TicketById } from '../../tickets/api';
import type { Objection } from '../domain/objection';
import { QueueEntries } from '../store/queue-entries';

/** What happens to a ticket when an objection was heard, by a supervisor or because nobody ruled. */
@Injectable()
export class ObjectionOutcome {
  constructor(
    private readonly entries: QueueEntries,
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  async hear(objection: Objection): Promise<void> {
    const ticket = await this.queries.execute(new TicketById(objection.ticketId));
    const entry = await this.entries.byArrival(objection.entry);
    // The customer may have reopened or closed the ticket meanwhile: then there is nothing left to bring back.
    if (ticket?.status !== 'answered' || entry?.answerId !== objection.messageId) return;
    await this.commands.execute(new SetAnswerAside(objection.ticketId));
    entry.goOn();
    await this.entries.save(entry);
    if (objection.state === 'lapsed' && entry.purchaseId) {
      await this.commands.execute(new RefundPurchase(entry.purchaseId, 'no_ruling'));
    }
  }
}
