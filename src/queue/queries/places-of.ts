import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock, dayMs, hourMs } from '../../platform/clock';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { PlacesOf, type Lane, type PlaceData, type PromiseData } from '../api';
import { reasonsFor } from '../domain/reasons';
import type { EntryState } from '../domain/queue-entry';

interface EntryRow {
  ticketId: string;
  arrival: number;
  lane: Lane;
  state: EntryState;
  receivedAt: string;
  effectiveAt: string;
  promise: unknown;
}

@QueryHandler(PlacesOf)
export class PlacesOfHandler implements IQueryHandler<PlacesOf> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly calendars: ServiceCalendars,
    private readonly clock: Clock,
  ) {}

  async execute({ ticketIds }: PlacesOf): Promise<Map<string, PlaceData>> {
    const places = new Map<string, PlaceData>();
    if (ticketIds.length === 0) return places;
    const rows = await this.read.all<EntryRow>(
      sql`SELECT ticket_id AS "ticketId", arrival, lane, state, received_at AS "receivedAt",
                 effective_at AS "effectiveAt", promise
          FROM queue_entry WHERE ticket_id IN (${ticketIds}) AND state <> 'settled'`,
    );
    for (const row of rows) places.set(row.ticketId, await this.place(row));
    return places;
  }

  private async place(row: EntryRow): Promise<PlaceData> {
    const { lane, state } = row;
    const calendar = this.calendars.of(lane === 'premium' ? 'premium' : 'standard');
    const now = this.clock.now();
    const servedNow = calendar.isServedAt(now);
    return {
      position: state === 'waiting' ? (await this.waitingBefore(row)) + 1 : 0,
      lane,
      servedNow,
      reasons: reasonsFor(row, servedNow ? null : calendar.nextOpening(now)),
      promise: readJson<PromiseData>(row.promise),
    };
  }

  /**
   * Whole lanes, whole days and whole hours come from counters. Only inside its own hour the entries are counted
   * one by one, on the side that is likely shorter: of a ticket that has just come, those behind it.
   */
  private async waitingBefore({ lane, effectiveAt, arrival }: EntryRow): Promise<number> {
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
    const row = await this.read.first<{ n: number }>(
      sql`SELECT (SELECT coalesce(sum(n), 0) FROM queue_count
                  WHERE level = 'day' AND lane = 'premium' AND ${lane} <> 'premium')
               + (SELECT coalesce(sum(n), 0) FROM queue_count
                  WHERE level = 'day' AND lane = ${lane} AND bucket < ${day})
               + (SELECT coalesce(sum(n), 0) FROM queue_count
                  WHERE level = 'hour' AND lane = ${lane} AND bucket >= ${day * 24}
                    AND bucket < ${comesLate ? hour + 1 : hour})
               ${inItsHour} AS n`,
    );
    return Number(row?.n ?? 0);
  }
}
