import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import { AccountAge } from '../api';

@QueryHandler(AccountAge)
export class AccountAgeHandler implements IQueryHandler<AccountAge> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ accountId }: AccountAge) {
    if (!isId(accountId)) return null;
    const account = await this.read.first<{ since: string }>(
      sql`SELECT created_at AS since FROM accounts_account WHERE id = ${accountId}`,
    );
    if (!account) return null;
    const shops = await this.read.all<{ since: string }>(
      sql`SELECT created_at AS since FROM accounts_shop WHERE account_id = ${accountId} AND verified = 1`,
    );
    return { since: new Date(account.since), verifiedShopsSince: shops.map(({ since }) => new Date(since)) };
  }
}
