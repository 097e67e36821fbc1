import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PremiumPrice } from '../../billing/api';
import { ServiceCalendars, type ServedLane } from '../../calendar/api';
import type { WorkingCalendar } from '../../calendar/working-calendar';
import { Clock } from '../../platform/clock';
import { currentContext } from '../../platform/context';
import { DeskOutlook, Punctuality, type LaneOutlook } from '../../queue/api';
import { OpenProblems } from '../../tickets/problem-api';
import { DeskStatus } from '../api';
import type { LaneStatusResponse, PunctualityResponse, StatusResponse } from '../status.response';
import { estimateResponse } from './estimate-response';
import { StatusMemory } from './status-memory';
import { TicketView } from './ticket-view';

const punctualityDays = 30;

@QueryHandler(DeskStatus)
export class DeskStatusHandler implements IQueryHandler<DeskStatus> {
  constructor(
    private readonly queries: QueryBus,
    private readonly calendars: ServiceCalendars,
    private readonly memory: StatusMemory,
    private readonly view: TicketView,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<StatusResponse> {
    const { locale } = currentContext();
    const status = await this.memory.of(locale, () => this.compose());
    return { ...status, now: this.clock.nowInstant() };
  }

  private async compose(): Promise<StatusResponse> {
    const now = this.clock.now();
    const { standard, premium, notSoldBecause } = await this.queries.execute(new DeskOutlook());
    return {
      now: now.toISOString(),
      timeZone: this.calendars.of('standard').timeZone,
      lanes: { standard: this.lane('standard', standard, now), premium: this.lane('premium', premium, now) },
      premiumPrice: notSoldBecause === null ? await this.queries.execute(new PremiumPrice()) : null,
      punctuality: await this.punctuality(),
      problems: await this.queries.execute(new OpenProblems(currentContext().locale)),
    };
  }

  private lane(lane: ServedLane, { waiting, promise, estimate }: LaneOutlook, now: Date): LaneStatusResponse {
    const calendar = this.calendars.of(lane);
    return {
      open: calendar.isServedAt(now),
      ...hoursAround(calendar, now),
      waiting,
      promiseIfSentNow: this.view.promise(promise),
      estimate: estimateResponse(estimate),
    };
  }

  private async punctuality(): Promise<PunctualityResponse> {
    const { promised, kept } = await this.queries.execute(new Punctuality(punctualityDays));
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
