import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { Settings } from '../../platform/settings/settings';
import { DeskOutlook, PromiseIfSent, WaitingNow, type LaneOutlook } from '../api';
import {
  estimateByHandling,
  estimateByPace,
  nothingAnswered,
  usualHandlingMs,
  type Answered,
  type Estimate,
} from '../domain/forecast';
import { notSoldBecause } from '../domain/premium-sale';
import { PremiumSettings } from '../premium-settings';
import { DutyAhead } from './duty-ahead';

type ServedLane = 'premium' | 'standard';

@QueryHandler(DeskOutlook)
export class DeskOutlookHandler implements IQueryHandler<DeskOutlook> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute() {
    const now = this.clock.now();
    const rules = this.settings.of(PremiumSettings);
    const waiting = await this.queries.execute(new WaitingNow());
    const { entries: duty } = await this.queries.execute(new DutyAhead());
    const standard = await this.outlook('standard', waiting, now, await this.standardEstimate(waiting, now));
    const estimate = await this.premiumEstimate(
      waiting.premium,
      { entries: duty, least: rules.requireDuty ? 0 : 1 },
      now,
    );
    const premium = await this.outlook('premium', waiting, now, estimate);
    const promise = { from: now, answerBy: new Date(premium.promise.answerBy) };
    const because = notSoldBecause(rules, estimate, duty, this.calendars.of('premium'), promise);
    return { standard, premium, notSoldBecause: because };
  }

  private async outlook(
    lane: ServedLane,
    waiting: Record<ServedLane, number>,
    now: Date,
    estimate: Estimate | null,
  ): Promise<LaneOutlook> {
    const promise = await this.queries.execute(new PromiseIfSent(lane, now));
    const atRisk = estimate !== null && estimate.to > new Date(promise.answerBy);
    return { waiting: waiting[lane], promise, estimate: estimate && { ...estimate, atRisk } };
  }

  /** Premium tickets go before, and their answers are part of the pace. */
  private async standardEstimate(waiting: Record<ServedLane, number>, now: Date): Promise<Estimate | null> {
    const { premium, standard, since } = await this.answered('standard', now);
    const pace = { answers: premium.answers + standard.answers, since };
    return estimateByPace(this.calendars.of('standard'), pace, waiting.standard + waiting.premium, now);
  }

  private async premiumEstimate(
    waiting: number,
    duty: Parameters<typeof estimateByHandling>[2],
    now: Date,
  ): Promise<Estimate | null> {
    const { premium, standard } = await this.answered('premium', now);
    const handlingMs = usualHandlingMs(premium, standard);
    if (handlingMs === null) return null;
    const load = { waiting, claimed: await this.premiumClaims(), handlingMs };
    return estimateByHandling(this.calendars.of('premium'), load, duty, now);
  }

  /** What was answered in both lanes over the last served days of this one. */
  private async answered(
    lane: ServedLane,
    now: Date,
  ): Promise<Record<ServedLane, Answered> & { since: Date }> {
    const calendar = this.calendars.of(lane);
    const { forecastServedDays } = this.settings.of(PremiumSettings);
    const first = calendar.previousServedDays(calendar.localDate(now), forecastServedDays).at(-1);
    const rows = await this.read.all<Answered & { lane: string }>(
      sql`SELECT lane, sum(answers) AS answers, sum(handled) AS handled,
                 CAST(sum(handling_ms) AS bigint) AS "handlingMs"
          FROM queue_daily WHERE lane IN ('premium', 'standard') AND day >= ${first?.date ?? ''} GROUP BY lane`,
    );
    const of = (name: ServedLane) => rows.find((row) => row.lane === name) ?? nothingAnswered;
    return { premium: of('premium'), standard: of('standard'), since: first?.opensAt ?? now };
  }

  /** At most one or a few for each person, so they may be counted. */
  private async premiumClaims(): Promise<number> {
    const row = await this.read.first<{ n: number }>(
      sql`SELECT count(*) AS n FROM queue_entry WHERE claimed_until IS NOT NULL AND lane = 'premium'`,
    );
    return row?.n ?? 0;
  }
}
