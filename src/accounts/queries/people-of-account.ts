import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import { PeopleOfAccount, type Recipient } from '../api';

@QueryHandler(PeopleOfAccount)
export class PeopleOfAccountHandler implements IQueryHandler<PeopleOfAccount> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ accountId }: PeopleOfAccount): Promise<Recipient[]> {
    if (!isId(accountId)) return [];
    return this.read.all<Recipient>(
      sql`SELECT id AS "userId", name, email, locale FROM accounts_user
          WHERE account_id = ${accountId} AND suspended_at IS NULL AND email_confirmed_at IS NOT NULL ORDER BY id`,
    );
  }
}
