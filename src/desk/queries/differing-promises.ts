import { setImmediate as nextTurn } from 'node:timers/promises';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { LaneChange } from '../../calendar/api';
import { raw, sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { type DifferingWindow, differingWindows, goesByDays } from '../domain/differing-windows';

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

  async execute({ changes }: DifferingPromises): Promise<DifferingPromisesFound> {
    const found: DifferingPromisesFound = { count: 0, tickets: [] };
    for (const change of changes) {
      const { count, tickets } = await this.ofLane(change);
      found.count += count;
      found.tickets.push(...tickets);
    }
    return found;
  }

  private async ofLane(change: LaneChange): Promise<DifferingPromisesFound> {
    const [first, last] = [
      await this.waitingAtEnd(change.lane, 'ASC'),
      await this.waitingAtEnd(change.lane, 'DESC'),
    ];
    if (first === null || last === null) return { count: 0, tickets: [] };
    const until = last + 1;
    return goesByDays(change, first, until)
      ? this.inWindows(change, differingWindows(change, first, until))
      : this.oneByOne(change);
  }

  /** Counts a served day at a time: what the change leaves alone costs nothing. */
  private async inWindows(
    { lane }: LaneChange,
    windows: readonly DifferingWindow[],
  ): Promise<DifferingPromisesFound> {
    const found: DifferingPromisesFound = { count: 0, tickets: [] };
    for (const { from, until, wouldBe } of windows) {
      const would = new Date(wouldBe);
      const inside = sql`FROM queue_entry WHERE state = 'waiting' AND lane = ${lane}
        AND effective_at >= ${new Date(from)} AND effective_at < ${new Date(until)} AND promised_at <> ${would}`;
      const counted = await this.read.first<{ n: number }>(sql`SELECT count(*) AS n ${inside}`);
      found.count += counted?.n ?? 0;
      const wanted = listed - found.tickets.length;
      if (wanted > 0) {
        const rows = await this.read.all<Pick<WaitingRow, 'reference' | 'promisedAt'>>(
          sql`SELECT reference, promised_at AS "promisedAt" ${inside}
              ORDER BY effective_at, arrival LIMIT ${wanted}`,
        );
        found.tickets.push(...rows.map((row) => differing(lane, row, would.toISOString())));
      }
      await nextTurn();
    }
    return found;
  }

  /** Where each moment has a promise of its own: premium, of which few wait. */
  private async oneByOne(change: LaneChange): Promise<DifferingPromisesFound> {
    const found: DifferingPromisesFound = { count: 0, tickets: [] };
    for await (const rows of this.waitingIn(change.lane)) {
      for (const row of rows) {
        const wouldBe = differently(change, row);
        if (wouldBe === null) continue;
        found.count += 1;
        if (found.count <= listed) found.tickets.push(differing(change.lane, row, wouldBe));
      }
    }
    return found;
  }

  private async waitingAtEnd(lane: string, order: 'ASC' | 'DESC'): Promise<number | null> {
    const row = await this.read.first<{ at: string }>(
      sql`SELECT effective_at AS at FROM queue_entry WHERE state = 'waiting' AND lane = ${lane}
          ORDER BY effective_at ${raw(order)} LIMIT 1`,
    );
    return row ? Date.parse(row.at) : null;
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

function differing(
  lane: LaneChange['lane'],
  { reference, promisedAt }: Pick<WaitingRow, 'reference' | 'promisedAt'>,
  wouldBe: string,
): DifferingPromise {
  return { reference, lane, answerBy: promisedAt, wouldBe };
}

/** What the ticket would be promised, or null where that is what it was told or would have been told before. */
function differently({ before, after }: LaneChange, { effectiveAt, promisedAt }: WaitingRow): string | null {
  const at = new Date(effectiveAt);
  const would = after.at(at).answerBy(at).getTime();
  if (would === Date.parse(promisedAt) || would === before.at(at).answerBy(at).getTime()) return null;
  return new Date(would).toISOString();
}
