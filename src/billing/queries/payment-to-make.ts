import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import type { Money, PurchaseStatus } from '../api';

export interface Payment extends Money {
  purchaseId: string;
  status: PurchaseStatus;
}

/**
 * What a payment page shows to whoever holds its address: the price and nothing of the buyer. Errors:
 * `billing.purchase-not-found`.
 */
export class PaymentToMake extends Query<Payment> {
  constructor(
    readonly provider: string,
    readonly purchaseId: string,
  ) {
    super();
  }
}

@QueryHandler(PaymentToMake)
export class PaymentToMakeHandler implements IQueryHandler<PaymentToMake> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ provider, purchaseId }: PaymentToMake): Promise<Payment> {
    const found = isId(purchaseId)
      ? await this.read.first<Payment>(
          sql`SELECT id AS "purchaseId", status, amount, currency FROM billing_purchase
              WHERE id = ${purchaseId} AND provider = ${provider}`,
        )
      : undefined;
    if (!found) throw new NotFound('billing.purchase-not-found');
    return found;
  }
}
