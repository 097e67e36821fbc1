import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { StaffOfRank, type Recipient } from '../api';
import { ranksFrom } from '../domain/ranks';

@QueryHandler(StaffOfRank)
export class StaffOfRankHandler implements IQueryHandler<StaffOfRank> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ rank }: StaffOfRank): Promise<Recipient[]> {
    return this.read.all<Recipient>(
      sql`SELECT id AS "userId", name, email, locale FROM accounts_user
          WHERE kind = 'staff' AND role IN (${ranksFrom(rank)}) AND suspended_at IS NULL ORDER BY id`,
    );
  }
}
