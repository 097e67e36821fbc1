import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { MarkById, StandingOf, type MarkKind, type StandingState, type StandingSummary } from '../fair-use';
import { TriedStandingOf } from './tried-standing-of';

interface Row {
  state: StandingState;
  minutes: number;
  marks: number;
  until: string | null;
}

const good: StandingSummary = { standing: 'good', until: null, deferral: null };

@QueryHandler(StandingOf)
export class StandingOfHandler implements IQueryHandler<StandingOf> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
  ) {}

  execute({ accountId }: StandingOf): Promise<StandingSummary> {
    return summary(this.read, accountId, false, this.clock.now());
  }
}

@QueryHandler(TriedStandingOf)
export class TriedStandingOfHandler implements IQueryHandler<TriedStandingOf> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
  ) {}

  execute({ accountId }: TriedStandingOf): Promise<StandingSummary> {
    return summary(this.read, accountId, true, this.clock.now());
  }
}

@QueryHandler(MarkById)
export class MarkByIdHandler implements IQueryHandler<MarkById> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ markId }: MarkById): Promise<{ kind: MarkKind; reference: string } | null> {
    const row = await this.read.first<{ kind: MarkKind; reference: string }>(
      sql`SELECT kind, reference FROM queue_mark WHERE id = ${markId}`,
    );
    return row ?? null;
  }
}

/** What is over by the clock is over, whether or not the job has come by. */
async function summary(
  read: ReadDatabase,
  accountId: string,
  dryRun: boolean,
  now: Date,
): Promise<StandingSummary> {
  const row = await read.first<Row>(
    sql`SELECT state, minutes, marks, until FROM queue_standing
        WHERE account_id = ${accountId} AND dry_run = ${dryRun} AND until > ${now}`,
  );
  if (!row) return good;
  const { state: standing, minutes, marks, until } = row;
  return { standing, until, deferral: standing === 'deferred' ? { minutes, marks } : null };
}
