import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { WaitingNow, type Lane } from '../api';

@QueryHandler(WaitingNow)
export class WaitingNowHandler implements IQueryHandler<WaitingNow> {
  constructor(private readonly read: ReadDatabase) {}

  async execute() {
    const rows = await this.read.all<{ lane: Lane; n: number }>(
      sql`SELECT lane, sum(n) AS n FROM queue_count WHERE level = 'day' GROUP BY lane`,
    );
    const of = (lane: Lane) => Number(rows.find((row) => row.lane === lane)?.n ?? 0);
    return { premium: of('premium'), standard: of('standard'), parked: of('parked') };
  }
}
