import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { raw, sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { pageOf, type Page } from '../../platform/http/pages';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import { ReadShop, ShopsOfAccount, type ShopView } from '../api';
import { afterId } from './paging';

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
