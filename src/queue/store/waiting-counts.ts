import { Injectable } from '@nestjs/common';
import { dayMs, hourMs } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import type { QueueEntry } from '../domain/queue-entry';

/** Where an entry is counted: its lane and effective time, while it waits or is parked. */
export interface Counted {
  lane: string;
  effectiveAt: Date;
}

export function countedAt(entry: QueueEntry): Counted | null {
  return ['waiting', 'parked'].includes(entry.state)
    ? { lane: entry.lane, effectiveAt: entry.effectiveAt }
    : null;
}

/**
 * Moves the counters from which places are read. They are changed last in the unit, in the order of their
 * keys: taken first they would hold up every other command on PostgreSQL.
 */
@Injectable()
export class WaitingCounts {
  constructor(private readonly unit: UnitOfWork) {}

  move(from: Counted | null, to: Counted | null): void {
    if (from?.lane === to?.lane && from?.effectiveAt.getTime() === to?.effectiveAt.getTime()) return;
    if (from) this.change(from, -1);
    if (to) this.change(to, 1);
  }

  private change({ lane, effectiveAt }: Counted, by: 1 | -1): void {
    for (const [level, lengthMs] of levels) {
      const bucket = Math.floor(effectiveAt.getTime() / lengthMs);
      this.unit.atTheEnd(`queue_count ${lane} ${level} ${bucket}`, async () => {
        await this.unit.query(
          sql`INSERT INTO queue_count (lane, level, bucket, n) VALUES (${lane}, ${level}, ${bucket}, ${by})
              ON CONFLICT (lane, level, bucket) DO UPDATE SET n = queue_count.n + ${by}`,
        );
      });
    }
  }
}

const levels = [
  ['day', dayMs],
  ['hour', hourMs],
] as const;
