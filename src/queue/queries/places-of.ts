import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock, dayMs, hourMs } from '../../platform/clock';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { PlacesOf, type Lane, type PlaceData, type PromiseData } from '../api';
import { estimateByPace } from '../domain/forecast';
import { reasonsFor } from '../domain/reasons';
import { RecentAnswers } from './recent-answers';
import type { EntryState } from '../domain/queue-entry-columns';

type Pace = Parameters<typeof estimateByPace>[1];

interface EntryRow {
  ticketId: string;
  arrival: number;
  lane: Lane;
  homeLane: 'premium' | 'standard';
  state: EntryState;
  receivedAt: string;
  effectiveAt: string;
  parkedUntil: string | null;
  purchaseId: string | null;
  promise: unknown;
}

@QueryHandler(PlacesOf)
export class PlacesOfHandler implements IQueryHandler<PlacesOf> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly calendars: ServiceCalendars,
    private readonly recent: RecentAnswers,
    private readonly clock: Clock,
  ) {}

  async execute({ ticketIds }: PlacesOf): Promise<Map<string, PlaceData>> {
    const places = new Map<string, PlaceData>();
    if (ticketIds.length === 0) return places;
    const rows = await this.read.all<EntryRow>(
      sql`SELECT ticket_id AS "ticketId", arrival, lane, home_lane AS "homeLane", state, received_at AS "receivedAt",
                 effective_at AS "effectiveAt", parked_until AS "parkedUntil", purchase_id AS "purchaseId", promise
          FROM queue_entry WHERE ticket_id IN (${ticketIds}) AND state <> 'settled'`,
    );
    const now = this.clock.now();
    const pace = await this.recent.standardPace(now);
    for (const row of rows) places.set(row.ticketId, await this.place(row, now, pace));
    return places;
  }

  private async place(row: EntryRow, now: Date, pace: Pace): Promise<PlaceData> {
    const { lane, homeLane, state } = row;
    const calendar = this.calendars.of(homeLane);
    const servedNow = lane !== 'parked' && calendar.isServedAt(now);
    const promise = readJson<PromiseData>(row.promise);
    const honoured = promise.trace.some(({ code }) => code === 'offer.honoured');
    const ahead = state === 'waiting' ? await this.ahead(row) : { premium: 0, standard: 0 };
    const before = ahead.premium + ahead.standard;
    const estimate = lane === 'standard' ? estimateByPace(calendar, pace, before, now) : null;
    const loadIsHigh = state === 'waiting' && estimate !== null && estimate.to > new Date(promise.answerBy);
    return {
      position: state === 'waiting' ? before + 1 : 0,
      ahead,
      lane,
      servedNow,
      reasons: reasonsFor({ ...row, honoured, loadIsHigh }, servedNow ? null : calendar.nextOpening(now)),
      promise,
    };
  }

  /**
   * Whole lanes, whole days and whole hours come from counters. Only inside its own hour the entries are counted
   * one by one, on the side that is likely shorter: of a ticket that has just come, those behind it.
   */
  private async ahead({ lane, effectiveAt, arrival }: EntryRow): Promise<PlaceData['ahead']> {
    const atMs = Date.parse(effectiveAt);
    const day = Math.floor(atMs / dayMs);
    const hour = Math.floor(atMs / hourMs);
    const hourBegan = new Date(hour * hourMs);
    const hourEnds = new Date((hour + 1) * hourMs);
    // From behind it needs the counter of its own hour, which a unit that moves the ticket changes last.
    const comesLate = !this.read.isInUnit && atMs - hourBegan.getTime() > this.clock.now().getTime() - atMs;
    const count = sql`SELECT count(*) FROM queue_entry WHERE state = 'waiting' AND lane = ${lane} AND effective_at`;
    const inItsHour = comesLate
      ? sql`- (${count} = ${effectiveAt} AND arrival >= ${arrival})
            - (${count} > ${effectiveAt} AND effective_at < ${hourEnds})`
      : sql`+ (${count} = ${effectiveAt} AND arrival < ${arrival})
            + (${count} >= ${hourBegan} AND effective_at < ${effectiveAt})`;
    const row = await this.read.first<{ before: number; here: number }>(
      sql`SELECT (SELECT coalesce(sum(n), 0) FROM queue_count
                  WHERE level = 'day' AND lane = 'premium' AND ${lane} <> 'premium') AS before,
                 (SELECT coalesce(sum(n), 0) FROM queue_count
                  WHERE level = 'day' AND lane = ${lane} AND bucket < ${day})
               + (SELECT coalesce(sum(n), 0) FROM queue_count
                  WHERE level = 'hour' AND lane = ${lane} AND bucket >= ${day * 24}
                    AND bucket < ${comesLate ? hour + 1 : hour})
               ${inItsHour} AS here`,
    );
    const [before, here] = [Number(row?.before ?? 0), Number(row?.here ?? 0)];
    return lane === 'premium' ? { premium: here, standard: 0 } : { premium: before, standard: here };
  }
}
