import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import { ReadCalendar, type CalendarOfLane, type LaneHours, type ServedLane } from '../api';
import { wallClock } from '../domain/spoken-time';
import { beginningOf, inForceAt } from '../domain/version-in-force';

interface VersionRow {
  lane: ServedLane;
  version: number;
  effectiveFrom: string;
  changedAt: string;
  definition: unknown;
  holidayRegion: string;
  observesHolidays: number;
}

@QueryHandler(ReadCalendar)
export class ReadCalendarHandler implements IQueryHandler<ReadCalendar> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
  ) {}

  async execute({ lane }: ReadCalendar): Promise<CalendarOfLane> {
    const now = this.clock.now();
    const row = await this.versionInForce(lane, now);
    const thisYear = Number(wallClock(now.toISOString(), row.hours.timeZone, 'start').date.slice(0, 4));
    const { definition: _json, beginsAt: _instant, observesHolidays, ...calendar } = row;
    return {
      ...calendar,
      observesHolidays: observesHolidays === 1,
      holidays: await this.holidays(row.holidayRegion, thisYear, thisYear + 1),
      holidayYears: await this.read.all(
        sql`SELECT year, confirmed_at AS "confirmedAt" FROM calendar_holiday_year
            WHERE region = ${row.holidayRegion} AND year IN (${[thisYear, thisYear + 1]}) ORDER BY year`,
      ),
    };
  }

  private async versionInForce(lane: string, now: Date) {
    const rows = await this.read.all<VersionRow>(
      sql`SELECT lane, version, effective_from AS "effectiveFrom", changed_at AS "changedAt", definition,
                 holiday_region AS "holidayRegion", observes_holidays AS "observesHolidays"
          FROM calendar_service WHERE lane = ${lane} ORDER BY version DESC`,
    );
    const versions = rows.map((row) => {
      const hours = readJson<LaneHours>(row.definition);
      return { ...row, hours, beginsAt: beginningOf(row.effectiveFrom, hours.timeZone) };
    });
    const found = inForceAt(versions, now.getTime());
    if (!found) throw new NotFound('calendar.unknown-lane', { lane });
    return { ...found, latestVersion: rows[0]?.version ?? found.version };
  }

  private async holidays(region: string, firstYear: number, lastYear: number) {
    const rows = await this.read.all<{ date: string; nameEs: string; nameEn: string; confirmed: number }>(
      sql`SELECT date, name_es AS "nameEs", name_en AS "nameEn", confirmed FROM calendar_holiday
          WHERE region = ${region} AND date >= ${`${firstYear}-01-01`} AND date <= ${`${lastYear}-12-31`}
          ORDER BY date`,
    );
    return rows.map(({ date, nameEs, nameEn, confirmed }) => ({
      date,
      name: { es: nameEs, en: nameEn },
      confirmed: confirmed === 1,
    }));
  }
}
