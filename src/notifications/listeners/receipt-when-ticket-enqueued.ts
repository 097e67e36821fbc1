import { TicketEnqueued } from '../../queue/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(TicketEnqueued)
export class ReceiptWhenTicketEnqueued implements Listener<TicketEnqueued> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: TicketEnqueued, envelope: EventEnvelope): Promise<void> {
    const { ticketId, lane, promisedAt } = data;
    if (data.cause === 'opened_by_staff') {
      const params = { ticketId, promisedAt };
      await this.notices.tell('author', { kind: 'opened_by_staff', params }, envelope);
    }
    if (data.cause !== 'submitted') return;
    await this.notices.tell('author', { kind: 'receipt', params: { ticketId, lane, promisedAt } }, envelope);
  }
}
