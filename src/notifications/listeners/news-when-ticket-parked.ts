import { TicketParked } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(TicketParked)
export class NewsWhenTicketParked implements Listener<TicketParked> {
  constructor(private readonly notices: Notices) {}

  async on({ data: { ticketId, reviewOn } }: TicketParked, envelope: EventEnvelope): Promise<void> {
    await this.notices.tell('author', { kind: 'parked', params: { ticketId, reviewOn } }, envelope);
  }
}
