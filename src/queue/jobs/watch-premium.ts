import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { Settings } from '../../platform/settings/settings';
import { RaisePremiumAlarm } from '../commands/raise-premium-alarm';
import { burdenOf } from '../domain/premium-alarm';
import { PremiumSettings } from '../premium-settings';

interface LaneDays {
  lane: string;
  answers: number;
  promised: number;
  kept: number;
}

@Job({
  name: 'queue.watch-premium',
  everySeconds: 600,
  does: 'Alarms supervisors, at most once a day, when paid tickets crowd out the free ones.',
})
export class WatchPremium implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const calendar = this.calendars.of('standard');
    const today = calendar.localDate(this.clock.now());
    // On a closed day nothing has changed since the last served one, and nobody is there to act.
    if (!calendar.servedDay(today).isServed || (await this.isRaised(today))) return 0;
    const limits = this.settings.of(PremiumSettings);
    const since = calendar.previousServedDays(today, limits.alarmServedDays).at(-1)?.date ?? today;
    const rows = await this.read.all<LaneDays>(
      sql`SELECT lane, sum(answers) AS answers, sum(promised) AS promised, sum(kept) AS kept FROM queue_daily
          WHERE lane IN ('premium', 'standard') AND day >= ${since} AND day < ${today} GROUP BY lane`,
    );
    const of = (lane: string) => {
      const row = rows.find((each) => each.lane === lane);
      return { answers: row?.answers ?? 0, promised: row?.promised ?? 0, kept: row?.kept ?? 0 };
    };
    const burden = burdenOf({ premium: of('premium'), standard: of('standard') }, limits);
    return burden && (await this.commands.execute(new RaisePremiumAlarm(today, burden))) ? 1 : 0;
  }

  private async isRaised(day: string): Promise<boolean> {
    return (
      (await this.read.first(sql`SELECT 1 AS raised FROM queue_premium_alarm WHERE day = ${day}`)) !==
      undefined
    );
  }
}
