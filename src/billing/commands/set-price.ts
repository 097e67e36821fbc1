import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock, type Instant } from '../../platform/clock';
import { Price, type PriceTerms } from '../domain/price';
import { Prices } from '../store/prices';

/** Sets the price of a currency from `validFrom` (or now) on. Errors: `billing.price-in-the-past`. */
export class SetPrice extends Command<PriceTerms & { id: string; validFrom: Instant; createdAt: Instant }> {
  constructor(
    readonly terms: PriceTerms,
    readonly validFrom: Date | null,
  ) {
    super();
  }
}

@CommandHandler(SetPrice)
export class SetPriceHandler implements ICommandHandler<SetPrice> {
  constructor(
    private readonly prices: Prices,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ terms, validFrom }: SetPrice) {
    const now = this.clock.now();
    const price = Price.set(terms, validFrom ?? now, now);
    await this.prices.add(price);
    const set = {
      ...terms,
      id: price.id,
      validFrom: price.validFrom.toISOString(),
      createdAt: price.createdAt.toISOString(),
    };
    // Earlier prices stay as rows of their own: the list of them is the "before".
    await this.audit.write({ action: 'billing.price-set', subject: terms.currency, after: set });
    return set;
  }
}
