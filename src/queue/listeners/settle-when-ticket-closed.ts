import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketClosed } from '../../tickets/events';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(TicketClosed)
export class SettleWhenTicketClosed implements Listener<TicketClosed> {
  constructor(private readonly entries: QueueEntries) {}

  async on({ data: { ticketId, closedAt } }: TicketClosed): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    if (!entry?.isOpen) return;
    entry.settle('closed', new Date(closedAt), null);
    await this.entries.save(entry);
  }
}
