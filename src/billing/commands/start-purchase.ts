import { CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import { StartPurchase, type PurchaseSummary } from '../api';
import { PaymentProvider } from '../domain/payment-provider';
import { Purchase } from '../domain/purchase';
import { PriceInForce } from '../queries/price-in-force';
import { Purchases } from '../store/purchases';

@CommandHandler(StartPurchase)
export class StartPurchaseHandler implements ICommandHandler<StartPurchase> {
  constructor(
    private readonly purchases: Purchases,
    private readonly queries: QueryBus,
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
  ) {}

  async execute({ purchase: wanted }: StartPurchase): Promise<PurchaseSummary> {
    const open = (await this.purchases.openFor(wanted.reference)) ?? (await this.begin(wanted));
    return {
      id: open.id,
      status: open.status,
      ...(open.status === 'pending' && { checkoutUrl: this.provider.checkoutUrl(open.id) }),
    };
  }

  private async begin(wanted: StartPurchase['purchase']): Promise<Purchase> {
    const price = await this.queries.execute(new PriceInForce());
    if (!price) throw new Conflict('billing.no-price');
    const purchase = Purchase.start({ ...wanted, ...price, provider: this.provider.name }, this.clock.now());
    if (await this.purchases.add(purchase)) return purchase;
    const other = await this.purchases.openFor(wanted.reference);
    if (!other) throw new Conflict('platform.changed-meanwhile');
    return other;
  }
}
