import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PremiumPrice } from '../../billing/api';
import { ServiceCalendars, type ServedLane } from '../../calendar/api';
import type { WorkingCalendar } from '../../calendar/working-calendar';
import { Clock, dayMs, later } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { PromiseIfSent, WaitingNow } from '../../queue/api';
import type { LaneStatusResponse, PunctualityResponse, StatusResponse } from '../http/status.response';
import { estimateResponse } from './estimate-response';
import { LaneEstimates } from './lane-estimates';
import { TicketView } from './ticket-view';

const punctualityDays = 30;

/** The desk as anybody may see it. */
export class DeskStatus extends Query<StatusResponse> {}

@QueryHandler(DeskStatus)
export class DeskStatusHandler implements IQueryHandler<DeskStatus> {
  constructor(
    private readonly queries: QueryBus,
    private readonly read: ReadDatabase,
    private readonly calendars: ServiceCalendars,
    private readonly estimates: LaneEstimates,
    private readonly view: TicketView,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<StatusResponse> {
    const now = this.clock.now();
    const waiting = await this.queries.execute(new WaitingNow());
    return {
      now: now.toISOString(),
      timeZone: this.calendars.of('standard').timeZone,
      lanes: {
        standard: await this.lane('standard', now, waiting),
        premium: await this.lane('premium', now, waiting),
      },
      premiumPrice: await this.queries.execute(new PremiumPrice()),
      punctuality: await this.punctuality(now),
      problems: [],
    };
  }

  private async lane(
    lane: ServedLane,
    now: Date,
    waiting: Record<ServedLane, number>,
  ): Promise<LaneStatusResponse> {
    const calendar = this.calendars.of(lane);
    const promise = await this.queries.execute(new PromiseIfSent(lane, now));
    const here = waiting[lane];
    const ahead = lane === 'standard' ? here + waiting.premium : here;
    const estimate = await this.estimates.of(calendar, lane, ahead, now);
    return {
      open: calendar.isServedAt(now),
      ...hoursAround(calendar, now),
      waiting: here,
      promiseIfSentNow: this.view.promise(promise),
      estimate: estimateResponse(estimate, promise),
    };
  }

  private async punctuality(now: Date): Promise<PunctualityResponse> {
    const row = await this.read.first<{ promised: number; kept: number }>(
      sql`SELECT count(*) AS promised, coalesce(sum(CASE WHEN settled_at <= promised_at THEN 1 ELSE 0 END), 0) AS kept
          FROM queue_entry WHERE settled_at >= ${later(now, -punctualityDays * dayMs)}
            AND settled_as = 'answered' AND lane = 'standard' AND same_day = 1`,
    );
    const promised = Number(row?.promised ?? 0);
    const kept = Number(row?.kept ?? 0);
    return {
      days: punctualityDays,
      promisedSameDay: promised,
      answeredSameDay: kept,
      percent: promised === 0 ? null : Math.round((kept / promised) * 1000) / 10,
    };
  }
}

/** The hours that are under way or come next, and the cut-off that counts for a ticket sent now. */
function hoursAround(calendar: WorkingCalendar, now: Date) {
  const today = calendar.servedDay(calendar.localDate(now));
  const inTime = today.cutOffAt !== null && today.cutOffAt > now;
  const day = inTime ? today : calendar.nextServedDays(today.date, 1)[0];
  return {
    opensAt: calendar.nextOpening(now).toISOString(),
    closesAt: calendar.nextClosing(now).toISOString(),
    cutOffAt: (day?.cutOff && day.cutOffAt?.toISOString()) ?? null,
  };
}
