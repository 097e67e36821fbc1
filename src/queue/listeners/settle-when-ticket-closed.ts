import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketClosed } from '../../tickets/events';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(TicketClosed)
export class SettleWhenTicketClosed implements Listener<TicketClosed> {
  constructor(private readonly entries: QueueEntries) {}

  async on({ data: { ticketId, closedAt, closedAs } }: TicketClosed): Promise<void> {
    const wasForUs = closedAs === 'solved' || closedAs === 'silence';
    const entry = await this.entries.latestOf(ticketId);
    if (entry?.isOpen) {
      entry.settle('closed', new Date(closedAt), null);
      await this.entries.save(entry);
    }
    if (wasForUs) return;
    // Outside all figures: answers that were given before count no more.
    for (const each of await this.entries.allOf(ticketId)) {
      each.strikeOut();
      await this.entries.save(each);
    }
  }
}
