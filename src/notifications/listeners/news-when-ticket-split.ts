import { TicketSplit } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(TicketSplit)
export class NewsWhenTicketSplit implements Listener<TicketSplit> {
  constructor(private readonly notices: Notices) {}

  async on({ data: { ticketId, partIds } }: TicketSplit, envelope: EventEnvelope): Promise<void> {
    await this.notices.tell('author', { kind: 'split', params: { ticketId, partIds } }, envelope);
  }
}
