import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Conflict } from '../../platform/errors';
import { DeskOutlook } from '../api';

/** Whether priority is for sale at this moment, for the commands that would begin to sell it. */
@Injectable()
export class PremiumSale {
  constructor(private readonly queries: QueryBus) {}

  /** Errors: `queue.premium-not-sold`. */
  async assertSold(): Promise<void> {
    const { notSoldBecause } = await this.queries.execute(new DeskOutlook());
    if (notSoldBecause !== null) throw new Conflict('queue.premium-not-sold', { because: notSoldBecause });
  }
}
