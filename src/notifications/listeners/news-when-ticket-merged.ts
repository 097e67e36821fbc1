import { TicketMerged } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(TicketMerged)
export class NewsWhenTicketMerged implements Listener<TicketMerged> {
  constructor(private readonly notices: Notices) {}

  async on({ data: { ticketId, intoReference } }: TicketMerged, envelope: EventEnvelope): Promise<void> {
    const params = { ticketId, into: intoReference };
    await this.notices.tell('author', { kind: 'merged', params }, envelope);
  }
}
