import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { Invalid, NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { pageOf, readCursor, type Page, type PageQuery } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import type { PurchaseStatus } from '../api';
import type { PriceTerms } from '../domain/price';

/** A purchase as its account sees it. */
export interface PurchaseRecord extends PriceTerms {
  id: string;
  reference: string;
  status: PurchaseStatus;
  createdAt: string;
  paidAt: string | null;
  failedAt: string | null;
  refundedAt: string | null;
  refundCause: string | null;
}

const columns = sql`id, reference, status, amount, currency, tax_rate_bp AS "taxRateBp",
                    created_at AS "createdAt", paid_at AS "paidAt", failed_at AS "failedAt",
                    refunded_at AS "refundedAt", refund_cause AS "refundCause"`;

/** The purchases of an account, newest first. */
export class PurchasesOfAccount extends Query<Page<PurchaseRecord>> {
  constructor(
    readonly accountId: string,
    readonly page: PageQuery,
  ) {
    super();
  }
}

@QueryHandler(PurchasesOfAccount)
export class PurchasesOfAccountHandler implements IQueryHandler<PurchasesOfAccount> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ accountId, page: { limit, cursor } }: PurchasesOfAccount): Promise<Page<PurchaseRecord>> {
    const [before] = readCursor(cursor, [''] as [string]) ?? [];
    if (before !== undefined && !isId(before)) throw new Invalid('request.bad-cursor');
    const rows = await this.read.all<PurchaseRecord>(
      sql`SELECT ${columns} FROM billing_purchase
          WHERE account_id = ${accountId} ${before === undefined ? sql`` : sql`AND id < ${before}`}
          ORDER BY id DESC LIMIT ${limit + 1}`,
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }
}

/** One purchase of an account. Errors: `billing.purchase-not-found`, also for those of others. */
export class PurchaseOfAccount extends Query<PurchaseRecord> {
  constructor(
    readonly accountId: string,
    readonly purchaseId: string,
  ) {
    super();
  }
}

@QueryHandler(PurchaseOfAccount)
export class PurchaseOfAccountHandler implements IQueryHandler<PurchaseOfAccount> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ accountId, purchaseId }: PurchaseOfAccount): Promise<PurchaseRecord> {
    const found = isId(purchaseId)
      ? await this.read.first<PurchaseRecord>(
          sql`SELECT ${columns} FROM billing_purchase WHERE id = ${purchaseId} AND account_id = ${accountId}`,
        )
      : undefined;
    if (!found) throw new NotFound('billing.purchase-not-found');
    return found;
  }
}
