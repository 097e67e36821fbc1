import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { Settings } from '../../platform/settings/settings';
import { PremiumPrice, type Money } from '../api';
import { BillingSettings } from '../billing-settings';
import type { PriceTerms } from '../domain/price';

/** The price that a purchase begun now has, with its tax; `null` when its currency has none. */
export class PriceInForce extends Query<PriceTerms | null> {}

@QueryHandler(PriceInForce)
export class PriceInForceHandler implements IQueryHandler<PriceInForce> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<PriceTerms | null> {
    const { currency } = this.settings.of(BillingSettings);
    const price = await this.read.first<PriceTerms>(
      sql`SELECT amount, currency, tax_rate_bp AS "taxRateBp" FROM billing_price
          WHERE currency = ${currency} AND valid_from <= ${this.clock.now()}
          ORDER BY valid_from DESC, id DESC LIMIT 1`,
    );
    return price ?? null;
  }
}

@QueryHandler(PremiumPrice)
export class PremiumPriceHandler implements IQueryHandler<PremiumPrice> {
  constructor(private readonly prices: PriceInForceHandler) {}

  async execute(): Promise<Money | null> {
    const price = await this.prices.execute();
    return price && { amount: price.amount, currency: price.currency };
  }
}
