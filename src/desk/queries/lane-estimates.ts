import { Injectable } from '@nestjs/common';
import type { ServedLane } from '../../calendar/api';
import type { WorkingCalendar } from '../../calendar/working-calendar';
import { hourMs } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';

/** Answers are counted over so many served days: long enough to even out a bad day, short enough to feel a new colleague. */
const servedDays = 10;
/** Fewer answers than this say nothing about the pace of the desk. */
const fewestAnswers = 5;
/** The range is a third to each side: arrivals and answers scatter about that much from day to day. */
const spread = 1 / 3;

export interface Estimate {
  from: Date;
  to: Date;
}

/** When the tickets ahead will be worked off at the pace of the last served days. */
@Injectable()
export class LaneEstimates {
  constructor(private readonly read: ReadDatabase) {}

  async of(calendar: WorkingCalendar, lane: ServedLane, ahead: number, now: Date): Promise<Estimate | null> {
    const days = calendar.previousServedDays(calendar.localDate(now), servedDays);
    const since = days.at(-1)?.opensAt;
    if (!since) return null;
    const lanes = lane === 'premium' ? ['premium'] : ['premium', 'standard'];
    const row = await this.read.first<{ n: number }>(
      sql`SELECT count(*) AS n FROM queue_entry
          WHERE settled_at >= ${since} AND settled_as = 'answered' AND lane IN (${lanes})`,
    );
    const answers = Number(row?.n ?? 0);
    if (answers < fewestAnswers) return null;
    const perOpenMs = answers / Math.max(calendar.openTimeBetween(since, now), hourMs);
    const openMs = (ahead + 1) / perOpenMs;
    return {
      from: calendar.addOpenTime(now, openMs * (1 - spread)),
      to: calendar.addOpenTime(now, openMs * (1 + spread)),
    };
  }
}
