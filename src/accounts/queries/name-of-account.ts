import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { NameOfAccount } from '../api';

@QueryHandler(NameOfAccount)
export class NameOfAccountHandler implements IQueryHandler<NameOfAccount> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ accountId }: NameOfAccount): Promise<string | null> {
    const account = await this.read.first<{ name: string }>(
      sql`SELECT name FROM accounts_account WHERE id = ${accountId}`,
    );
    return account?.name ?? null;
  }
}
