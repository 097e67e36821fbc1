import { Injectable } from '@nestjs/common';
import { ServiceCalendars } from '../../calendar/api';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { Settings } from '../../platform/settings/settings';
import { nothingAnswered, type Answered } from '../domain/forecast';
import { PremiumSettings } from '../premium-settings';

type ServedLane = 'premium' | 'standard';

/** What was answered in both lanes over the last served days of one of them, from daily rows. */
@Injectable()
export class RecentAnswers {
  constructor(
    private readonly read: ReadDatabase,
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
  ) {}

  async of(lane: ServedLane, now: Date): Promise<Record<ServedLane, Answered> & { since: Date }> {
    const calendar = this.calendars.of(lane);
    const { forecastServedDays } = this.settings.of(PremiumSettings);
    const first = calendar.previousServedDays(calendar.localDate(now), forecastServedDays).at(-1);
    const rows = await this.read.all<Answered & { lane: string }>(
      sql`SELECT lane, sum(answers) AS answers, sum(handled) AS handled,
                 CAST(sum(handling_ms) AS bigint) AS "handlingMs"
          FROM queue_daily WHERE lane IN ('premium', 'standard') AND day >= ${first?.date ?? ''} GROUP BY lane`,
    );
    const named = (name: ServedLane) => rows.find((row) => row.lane === name) ?? nothingAnswered;
    return { premium: named('premium'), standard: named('standard'), since: first?.opensAt ?? now };
  }

  /** The pace of the standard lane: premium tickets go before, and their answers are part of it. */
  async standardPace(now: Date): Promise<{ answers: number; since: Date }> {
    const { premium, standard, since } = await this.of('standard', now);
    return { answers: Number(premium.answers) + Number(standard.answers), since };
  }
}
