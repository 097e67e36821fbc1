import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';

/** Whether anybody has registered yet: a demonstration is told to an empty desk only. */
export class AnyAccount extends Query<boolean> {}

@QueryHandler(AnyAccount)
export class AnyAccountHandler implements IQueryHandler<AnyAccount> {
  constructor(private readonly read: ReadDatabase) {}

  async execute(): Promise<boolean> {
    return (await this.read.first(sql`SELECT id FROM accounts_account LIMIT 1`)) !== undefined;
  }
}
