import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { HolidayDoubt, HolidayListDoubt } from '../api';
import type { Holiday } from '../calendar-definition';
import { doubtsOfList } from '../domain/holiday-lists-by-law';

export interface HolidayOfYear extends Holiday {
  confirmed: boolean;
  source: 'library' | 'ics' | 'person';
  doubts: HolidayDoubt[];
}

export interface HolidaysOfRegion {
  region: string;
  year: number;
  confirmedAt: string | null;
  confirmedBy: string | null;
  doubts: HolidayListDoubt[];
  /** In order. */
  items: HolidayOfYear[];
}

/** The list of a region's year; empty where there is none. */
export class HolidaysOfYear extends Query<HolidaysOfRegion> {
  constructor(
    readonly region: string,
    readonly year: number,
  ) {
    super();
  }
}

interface HolidayRow {
  date: string;
  nameEs: string;
  nameEn: string;
  confirmed: number;
  source: HolidayOfYear['source'] | null;
  doubts: unknown;
}

@QueryHandler(HolidaysOfYear)
export class HolidaysOfYearHandler implements IQueryHandler<HolidaysOfYear> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ region, year }: HolidaysOfYear): Promise<HolidaysOfRegion> {
    const list = await this.read.first<{ confirmedAt: string | null; confirmedBy: string | null }>(
      sql`SELECT confirmed_at AS "confirmedAt", confirmed_by AS "confirmedBy" FROM calendar_holiday_year
          WHERE region = ${region} AND year = ${year}`,
    );
    const rows = await this.read.all<HolidayRow>(
      sql`SELECT date, name_es AS "nameEs", name_en AS "nameEn", confirmed, source, doubts
          FROM calendar_holiday
          WHERE region = ${region} AND date >= ${`${year}-01-01`} AND date <= ${`${year}-12-31`} ORDER BY date`,
    );
    const items = rows.map(({ date, nameEs, nameEn, confirmed, source, doubts }) => ({
      date,
      name: { es: nameEs, en: nameEn },
      confirmed: confirmed === 1,
      source: source ?? 'library',
      doubts: doubts === null ? [] : readJson<HolidayDoubt[]>(doubts),
    }));
    const { confirmedAt, confirmedBy } = list ?? { confirmedAt: null, confirmedBy: null };
    return {
      region,
      year,
      confirmedAt,
      confirmedBy,
      doubts: items.length === 0 ? [] : doubtsOfList(region, items),
      items,
    };
  }
}
