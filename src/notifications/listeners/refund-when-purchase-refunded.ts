import { PurchaseRefunded } from '../../billing/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(PurchaseRefunded)
export class RefundWhenPurchaseRefunded implements Listener<PurchaseRefunded> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: PurchaseRefunded, envelope: EventEnvelope): Promise<void> {
    const { reference, amount, currency, cause } = data;
    const params = { reference, amount, currency, cause };
    await this.notices.tell('author', { kind: 'refund', params }, envelope);
  }
}
