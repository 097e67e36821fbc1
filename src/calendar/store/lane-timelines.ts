import { Injectable } from '@nestjs/common';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { LaneChange, LaneHours, ServedLane } from '../api';
import type { Holiday } from '../calendar-definition';
import { LaneTimeline } from '../domain/lane-timeline';

export type TimelineByLane = Readonly<Record<ServedLane, LaneTimeline>>;

interface VersionRow {
  lane: ServedLane;
  version: number;
  effectiveFrom: string;
  definition: unknown;
  holidayRegion: string;
  observesHolidays: number;
}

/** Reads the lanes' calendars with their holidays; inside a unit as the unit has left them. */
@Injectable()
export class LaneTimelines {
  constructor(private readonly read: ReadDatabase) {}

  async load(): Promise<TimelineByLane> {
    const rows = await this.read.all<VersionRow>(
      sql`SELECT lane, version, effective_from AS "effectiveFrom", definition,
                 holiday_region AS "holidayRegion", observes_holidays AS "observesHolidays"
          FROM calendar_service ORDER BY lane, version`,
    );
    const holidays = await this.holidaysByRegion();
    const timelineOf = (lane: ServedLane) => {
      const versions = rows
        .filter((row) => row.lane === lane)
        .map(({ definition, observesHolidays, ...row }) => ({
          ...row,
          hours: readJson<LaneHours>(definition),
          observesHolidays: observesHolidays === 1,
        }));
      return new LaneTimeline(versions, (region) => holidays.get(region) ?? []);
    };
    return { standard: timelineOf('standard'), premium: timelineOf('premium') };
  }

  /** What a change inside the open unit did to the lanes, given how they were before. */
  async changesSince(before: TimelineByLane, lanes: readonly ServedLane[]): Promise<LaneChange[]> {
    const after = await this.load();
    return lanes.map((lane) => ({ lane, before: before[lane], after: after[lane] }));
  }

  private async holidaysByRegion(): Promise<Map<string, Holiday[]>> {
    const rows = await this.read.all<{ region: string; date: string; nameEs: string; nameEn: string }>(
      sql`SELECT region, date, name_es AS "nameEs", name_en AS "nameEn" FROM calendar_holiday
          WHERE region IN (SELECT holiday_region FROM calendar_service WHERE observes_holidays = 1)
          ORDER BY region, date`,
    );
    const regions = new Map<string, Holiday[]>();
    for (const { region, date, nameEs, nameEn } of rows) {
      const holidays = regions.get(region) ?? [];
      holidays.push({ date, name: { es: nameEs, en: nameEn } });
      regions.set(region, holidays);
    }
    return regions;
  }
}
