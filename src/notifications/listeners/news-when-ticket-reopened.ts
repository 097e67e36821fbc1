import { TicketReopened } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(TicketReopened)
export class NewsWhenTicketReopened implements Listener<TicketReopened> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: TicketReopened, envelope: EventEnvelope): Promise<void> {
    await this.notices.tell('author', { kind: 'reopened', params: { ticketId: data.ticketId } }, envelope);
  }
}
