import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import { CustomerOfAccount, type Recipient } from '../api';

@QueryHandler(CustomerOfAccount)
export class CustomerOfAccountHandler implements IQueryHandler<CustomerOfAccount> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ accountId, personId }: CustomerOfAccount): Promise<Recipient | null> {
    if (!isId(accountId) || (personId !== null && !isId(personId))) return null;
    const who = personId === null ? sql`role = 'owner'` : sql`id = ${personId}`;
    const row = await this.read.first<Recipient>(
      sql`SELECT id AS "userId", name, email, locale FROM accounts_user
          WHERE account_id = ${accountId} AND ${who} ORDER BY id LIMIT 1`,
    );
    return row ?? null;
  }
}
