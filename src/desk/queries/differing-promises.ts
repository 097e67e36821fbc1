import { setImmediate as nextTurn } from 'node:timers/promises';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { LaneChange } from '../../calendar/api';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';

/** A waiting ticket that keeps what it was promised, though the changed calendar would say otherwise. */
export interface DifferingPromise {
  reference: string;
  lane: 'standard' | 'premium';
  answerBy: string;
  wouldBe: string;
}

export interface DifferingPromisesFound {
  count: number;
  /** The first in serving order, of each lane. */
  tickets: DifferingPromise[];
}

/**
 * Which waiting tickets the changed calendars would promise something else than they were promised: a ticket counts
 * when the change alters what its effective time is promised, and the outcome is not what it was told.
 */
export class DifferingPromises extends Query<DifferingPromisesFound> {
  constructor(readonly changes: readonly LaneChange[]) {
    super();
  }
}

/** Few enough that other requests are served between two batches. */
const batch = 5_000;
const listed = 20;

interface WaitingRow {
  arrival: number;
  reference: string;
  effectiveAt: string;
  promisedAt: string;
}

@QueryHandler(DifferingPromises)
export class DifferingPromisesHandler implements IQueryHandler<DifferingPromises> {
  constructor(private readonly read: ReadDatabase) {}

  /** Looks at every waiting ticket, which takes seconds where a million wait; nobody changes hours often. */
  async execute({ changes }: DifferingPromises): Promise<DifferingPromisesFound> {
    const found: DifferingPromisesFound = { count: 0, tickets: [] };
    for (const change of changes) {
      let differing = 0;
      for await (const rows of this.waitingIn(change.lane)) {
        for (const row of rows) {
          const wouldBe = differently(change, row);
          if (wouldBe === null) continue;
          differing += 1;
          const { reference, promisedAt: answerBy } = row;
          if (differing <= listed) found.tickets.push({ reference, lane: change.lane, answerBy, wouldBe });
        }
      }
      found.count += differing;
    }
    return found;
  }

  private async *waitingIn(lane: string): AsyncGenerator<WaitingRow[]> {
    let last: WaitingRow | undefined;
    do {
      const after = last
        ? sql` AND (effective_at > ${last.effectiveAt}
                    OR (effective_at = ${last.effectiveAt} AND arrival > ${last.arrival}))`
        : sql``;
      const rows = await this.read.all<WaitingRow>(
        sql`SELECT arrival, reference, effective_at AS "effectiveAt", promised_at AS "promisedAt"
            FROM queue_entry WHERE state = 'waiting' AND lane = ${lane}${after}
            ORDER BY effective_at, arrival LIMIT ${batch}`,
      );
      yield rows;
      last = rows.length === batch ? rows.at(-1) : undefined;
      await nextTurn();
    } while (last);
  }
}

/** What the ticket would be promised, or null where that is what it was told or would have been told before. */
function differently({ before, after }: LaneChange, { effectiveAt, promisedAt }: WaitingRow): string | null {
  const at = new Date(effectiveAt);
  const would = after.at(at).answerBy(at).getTime();
  if (would === Date.parse(promisedAt) || would === before.at(at).answerBy(at).getTime()) return null;
  return new Date(would).toISOString();
}
