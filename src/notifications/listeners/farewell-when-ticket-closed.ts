import { TicketClosed } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

/** A sender of spam learns nothing, not even that somebody read it. */
@ListensTo(TicketClosed)
export class FarewellWhenTicketClosed implements Listener<TicketClosed> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: TicketClosed, envelope: EventEnvelope): Promise<void> {
    if (data.closedAs === 'spam') return;
    const { ticketId, closedAs } = data;
    await this.notices.tell('author', { kind: 'closed', params: { ticketId, closedAs } }, envelope);
  }
}
