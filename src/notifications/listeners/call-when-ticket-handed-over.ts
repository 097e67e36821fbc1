import { TicketHandedOver } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

/** Whoever takes a ticket over by their own hand knows it. */
@ListensTo(TicketHandedOver)
export class CallWhenTicketHandedOver implements Listener<TicketHandedOver> {
  constructor(private readonly notices: Notices) {}

  async on({ data: { ticketId, agentId, toId } }: TicketHandedOver, envelope: EventEnvelope): Promise<void> {
    if (toId === agentId) return;
    await this.notices.tell(toId, { kind: 'handed_over', params: { ticketId, agentId } }, envelope);
  }
}
