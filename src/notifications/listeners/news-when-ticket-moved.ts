import { TicketMoved } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

/** To whoever has it now; the account that had it is told nothing of another one. */
@ListensTo(TicketMoved)
export class NewsWhenTicketMoved implements Listener<TicketMoved> {
  constructor(private readonly notices: Notices) {}

  async on({ data: { ticketId } }: TicketMoved, envelope: EventEnvelope): Promise<void> {
    await this.notices.tell('author', { kind: 'moved', params: { ticketId } }, envelope);
  }
}
