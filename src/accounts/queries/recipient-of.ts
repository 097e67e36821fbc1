import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import { RecipientOf, type Recipient } from '../api';

@QueryHandler(RecipientOf)
export class RecipientOfHandler implements IQueryHandler<RecipientOf> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ userId }: RecipientOf): Promise<Recipient | null> {
    if (!isId(userId)) return null;
    const row = await this.read.first<Recipient>(
      sql`SELECT id AS "userId", name, email, locale FROM accounts_user WHERE id = ${userId}`,
    );
    return row ?? null;
  }
}
