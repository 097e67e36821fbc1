import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { Settings } from '../../platform/settings/settings';
import { DeskOutlook, PromiseIfSent, WaitingNow, type LaneOutlook } from '../api';
import { estimateByHandling, estimateByPace, usualHandlingMs, type Estimate } from '../domain/forecast';
import { notSoldBecause } from '../domain/premium-sale';
import { PremiumSettings } from '../premium-settings';
import { DutyAhead } from './duty-ahead';
import { RecentAnswers } from './recent-answers';

type ServedLane = 'premium' | 'standard';

@QueryHandler(DeskOutlook)
export class DeskOutlookHandler implements IQueryHandler<DeskOutlook> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
    private readonly recent: RecentAnswers,
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

  private async standardEstimate(waiting: Record<ServedLane, number>, now: Date): Promise<Estimate | null> {
    const pace = await this.recent.standardPace(now);
    return estimateByPace(this.calendars.of('standard'), pace, waiting.standard + waiting.premium, now);
  }

  private async premiumEstimate(
    waiting: number,
    duty: Parameters<typeof estimateByHandling>[2],
    now: Date,
  ): Promise<Estimate | null> {
    const { premium, standard } = await this.recent.of('premium', now);
    const handlingMs = usualHandlingMs(premium, standard);
    if (handlingMs === null) return null;
    const load = { waiting, claimed: await this.premiumClaims(), handlingMs };
    return estimateByHandling(this.calendars.of('premium'), load, duty, now);
  }

  /** At most one or a few for each person, so they may be counted. */
  private async premiumClaims(): Promise<number> {
    const row = await this.read.first<{ n: number }>(
      sql`SELECT count(*) AS n FROM queue_entry WHERE claimed_until IS NOT NULL AND lane = 'premium'`,
    );
    return row?.n ?? 0;
  }
}
