import { QueryBus } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { ProposedHolidays, ServiceCalendars } from '../api';
import { ProposeHolidayYear, TellYearUnconfirmed } from '../commands/tell-year-unconfirmed';
import { isReminderDue, nextYear } from '../domain/next-year';
import { placeOf } from '../domain/region';
import { LaneTimelines } from '../store/lane-timelines';

/** A region that lanes observe, with what is known of its next year. */
interface Observed {
  region: string;
  /** Null where there is no list. */
  year: number | null;
  confirmedAt: string | null;
  toldAt: string | null;
}

@Job({
  name: 'calendar.check-next-year',
  everySeconds: 3_600,
  does: "Proposes next year's missing holidays; from November reminds admins of unconfirmed years.",
})
export class CheckNextYear implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly timelines: LaneTimelines,
    private readonly commands: Commands,
    private readonly queries: QueryBus,
    private readonly calendars: ServiceCalendars,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const now = this.clock.now();
    const { year, isDue } = nextYear(this.calendars.of('standard').localDate(now));
    const regions = await this.observed(year, now);
    const withoutList = regions.filter((each) => each.year === null);
    const proposed = await handleEach(withoutList, ({ region }) => this.propose(region, year));
    if (!isDue) return proposed;
    const unconfirmed = regions.filter(
      ({ confirmedAt, toldAt }) =>
        confirmedAt === null && isReminderDue(toldAt === null ? null : new Date(toldAt), now),
    );
    return (
      proposed +
      (await handleEach(unconfirmed, ({ region }) =>
        this.commands.execute(new TellYearUnconfirmed(region, year)),
      ))
    );
  }

  private async observed(year: number, now: Date): Promise<Observed[]> {
    const { standard, premium } = await this.timelines.load();
    const regions = [...standard.regionsObservedFrom(now), ...premium.regionsObservedFrom(now)];
    const lists = await this.read.all<Observed>(
      sql`SELECT region, year, confirmed_at AS "confirmedAt", told_at AS "toldAt"
          FROM calendar_holiday_year WHERE year = ${year} AND region IN (${regions})`,
    );
    const none = { year: null, confirmedAt: null, toldAt: null };
    return [...new Set(regions)].map(
      (region) => lists.find((list) => list.region === region) ?? { region, ...none },
    );
  }

  /** A region that the library does not know keeps an empty list: administrators are told that, too. */
  private async propose(region: string, year: number): Promise<void> {
    const { country, state } = placeOf(region);
    const empty = { region, year, days: [], mayBeMissing: [], doubts: [] };
    const known = await this.queries.execute(new ProposedHolidays(country, state, year)).catch(() => empty);
    await this.commands.execute(new ProposeHolidayYear(known));
  }
}
