import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import type { HolidayProposal } from '../api';
import { type HolidaySource, HolidayYear, ListedHoliday } from '../domain/listed-holiday';

/** The holidays of each region, year by year. */
@Injectable()
export class HolidayLists {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

  /** Adds a year that nobody has confirmed; a date that the list already has keeps its name. */
  async propose({ region, year, days }: HolidayProposal, source: HolidaySource = 'library'): Promise<void> {
    await this.rows.insert(HolidayYear.proposed(region, year), 'ignore');
    for (const day of days) await this.rows.insert(ListedHoliday.proposed(region, day, source), 'ignore');
  }

  /** The year's list, made where there is none; locked until the unit ends, so that changes of it queue up. */
  async year(region: string, year: number): Promise<HolidayYear> {
    await this.rows.insert(HolidayYear.proposed(region, year), 'ignore');
    const found = await this.findYear(region, year);
    if (!found) throw new Error(`The list of ${region} ${year} vanished`);
    return found;
  }

  findYear(region: string, year: number): Promise<HolidayYear | null> {
    return this.rows.find(HolidayYear, sql`region = ${region} AND year = ${year}`);
  }

  /** In order. */
  daysOf(region: string, year: number): Promise<ListedHoliday[]> {
    return this.rows.findAll(
      ListedHoliday,
      sql`region = ${region} AND date >= ${`${year}-01-01`} AND date <= ${`${year}-12-31`} ORDER BY date`,
    );
  }

  day(region: string, date: string): Promise<ListedHoliday | null> {
    return this.rows.find(ListedHoliday, sql`region = ${region} AND date = ${date}`);
  }

  async add(holiday: ListedHoliday): Promise<void> {
    await this.rows.insert(holiday);
  }

  async save(changed: ListedHoliday | HolidayYear): Promise<void> {
    await this.rows.update(changed);
  }

  async remove({ region, date }: ListedHoliday): Promise<void> {
    await this.unit.query(sql`DELETE FROM calendar_holiday WHERE region = ${region} AND date = ${date}`);
  }
}
