import { TicketUpdated } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(TicketUpdated)
export class NewsWhenTicketUpdated implements Listener<TicketUpdated> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: TicketUpdated, envelope: EventEnvelope): Promise<void> {
    const { ticketId, messageId } = data;
    await this.notices.tell('author', { kind: 'update', params: { ticketId, messageId } }, envelope);
  }
}
