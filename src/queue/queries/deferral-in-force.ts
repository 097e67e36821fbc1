import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';

/** What of a standing decides about a ticket that comes at a moment; on the way of every ticket, so it locks nothing. */
export class DeferralInForce extends Query<{
  minutes: number;
  /** Of those, what the account was told of. */
  toldMinutes: number;
  /** Whether the account was ever marked. */
  isKnown: boolean;
}> {
  constructor(
    readonly accountId: string,
    readonly dryRun: boolean,
    readonly at: Date,
  ) {
    super();
  }
}

@QueryHandler(DeferralInForce)
export class DeferralInForceHandler implements IQueryHandler<DeferralInForce> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ accountId, dryRun, at }: DeferralInForce) {
    const row = await this.read.first<{ minutes: number; toldMinutes: number; until: string | null }>(
      sql`SELECT minutes, told_minutes AS "toldMinutes", until FROM queue_standing
          WHERE account_id = ${accountId} AND dry_run = ${dryRun}`,
    );
    const isInForce = row?.until && new Date(row.until) > at;
    if (!row || !isInForce) return { minutes: 0, toldMinutes: 0, isKnown: row !== undefined };
    return { minutes: row.minutes, toldMinutes: row.toldMinutes, isKnown: true };
  }
}
