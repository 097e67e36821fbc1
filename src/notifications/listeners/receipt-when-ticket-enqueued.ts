import { TicketEnqueued } from '../../queue/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(TicketEnqueued)
export class ReceiptWhenTicketEnqueued implements Listener<TicketEnqueued> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: TicketEnqueued, envelope: EventEnvelope): Promise<void> {
    if (data.cause !== 'submitted') return;
    const { ticketId, lane, promisedAt } = data;
    await this.notices.tell('author', { kind: 'receipt', params: { ticketId, lane, promisedAt } }, envelope);
  }
}
