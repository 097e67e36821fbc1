import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../platform/clock';
import { raw, sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { pageOf, type Page } from '../../platform/http/pages';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import type { ShopSummary } from '../api';
import { afterId, type Paging } from './paging';

/** A shop as its account sees it. */
interface ShopView extends ShopSummary {
  verified: boolean;
  createdAt: Instant;
}

/** The shops of an account, in the order in which they were added. */
export class ShopsOfAccount extends Query<Page<ShopView>> {
  constructor(
    readonly accountId: string,
    readonly paging: Paging,
  ) {
    super();
  }
}

/** One shop of an account. Errors: `accounts.shop-not-found`, also for another account's. */
export class ReadShop extends Query<ShopView> {
  constructor(
    readonly accountId: string,
    readonly shopId: string,
  ) {
    super();
  }
}

type Row = Omit<ShopView, 'verified'> & { verified: number };

const columns = raw('id, name, url, verified, created_at AS "createdAt"');
const viewOf = (row: Row): ShopView => ({ ...row, verified: row.verified === 1 });

@QueryHandler(ShopsOfAccount)
export class ShopsOfAccountHandler implements IQueryHandler<ShopsOfAccount> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ accountId, paging }: ShopsOfAccount): Promise<Page<ShopView>> {
    const rows = await this.read.all<Row>(
      sql`SELECT ${columns} FROM accounts_shop WHERE account_id = ${accountId}${afterId(paging.cursor)}
          ORDER BY id LIMIT ${paging.limit + 1}`,
    );
    return pageOf(rows.map(viewOf), paging.limit, ({ id }) => [id]);
  }
}

@QueryHandler(ReadShop)
export class ReadShopHandler implements IQueryHandler<ReadShop> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ accountId, shopId }: ReadShop): Promise<ShopView> {
    const row = isId(shopId)
      ? await this.read.first<Row>(
          sql`SELECT ${columns} FROM accounts_shop WHERE id = ${shopId} AND account_id = ${accountId}`,
        )
      : undefined;
    if (!row) throw new NotFound('accounts.shop-not-found');
    return viewOf(row);
  }
}
