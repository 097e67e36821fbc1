import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { StaffOfRank } from '../../accounts/api';
import { Clock } from '../../platform/clock';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { DutyEntry } from '../domain/duty';

/** Who is on duty now and later, without people who are suspended; `version` is what a change is based on. */
export class DutyAhead extends Query<{ version: number; entries: (DutyEntry & { name: string })[] }> {}

@QueryHandler(DutyAhead)
export class DutyAheadHandler implements IQueryHandler<DutyAhead> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async execute() {
    const row = await this.read.first<{ version: number; entries: unknown }>(
      sql`SELECT version, entries FROM queue_duty WHERE id = 1`,
    );
    const now = this.clock.nowInstant();
    const ahead = readJson<DutyEntry[]>(row?.entries ?? '[]').filter(({ to }) => to > now);
    const version = row?.version ?? 1;
    if (ahead.length === 0) return { version, entries: [] };
    const staff = await this.queries.execute(new StaffOfRank('agent'));
    const names = new Map(staff.map(({ userId, name }) => [userId, name]));
    const entries = ahead.flatMap((entry) => {
      const name = names.get(entry.staffId);
      return name === undefined ? [] : [{ ...entry, name }];
    });
    return { version, entries };
  }
}
