import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import { ShopOfAccount, type ShopSummary } from '../api';

@QueryHandler(ShopOfAccount)
export class ShopOfAccountHandler implements IQueryHandler<ShopOfAccount> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ accountId, shopId }: ShopOfAccount): Promise<ShopSummary | null> {
    if (!isId(shopId) || !isId(accountId)) return null;
    const row = await this.read.first<ShopSummary>(
      sql`SELECT id, name, url FROM accounts_shop WHERE id = ${shopId} AND account_id = ${accountId}`,
    );
    return row ?? null;
  }
}
