import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { RefundPurchase } from '../api';
import { Purchases } from '../store/purchases';

/** Gives the fee up and owes it from now on; the job `billing.send-refunds` has the provider send it. */
@CommandHandler(RefundPurchase)
export class RefundPurchaseHandler implements ICommandHandler<RefundPurchase> {
  constructor(
    private readonly purchases: Purchases,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ purchaseId, cause }: RefundPurchase): Promise<{ refunded: boolean }> {
    const purchase = await this.purchases.get(purchaseId);
    const refunded = purchase.refund(cause, this.clock.now());
    if (!refunded) return { refunded };
    await this.purchases.save(purchase);
    const { status, amount, currency } = purchase;
    await this.audit.write({
      action: 'billing.purchase-refunded',
      subject: purchase.id,
      before: { status: 'paid' },
      after: { status, cause, amount, currency },
    });
    return { refunded };
  }
}
