import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketAnswered } from '../../tickets/events';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(TicketAnswered)
export class SettleWhenTicketAnswered implements Listener<TicketAnswered> {
  constructor(private readonly entries: QueueEntries) {}

  async on({ data: { ticketId, answeredAt, messageId } }: TicketAnswered): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    if (!entry?.isOpen) return;
    entry.settle('answered', new Date(answeredAt), messageId);
    await this.entries.save(entry);
  }
}
