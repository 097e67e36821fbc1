import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import type { Holiday } from '../calendar-definition';
import { HolidayYear, ListedHoliday } from '../domain/listed-holiday';

/** The holidays of each region, year by year. */
@Injectable()
export class HolidayLists {
  constructor(private readonly rows: Rows) {}

  /** Adds a year that nobody has confirmed; a date that the list already has keeps its name. */
  async propose(region: string, year: number, holidays: readonly Holiday[]): Promise<void> {
    await this.rows.insert(HolidayYear.proposed(region, year), 'ignore');
    for (const holiday of holidays) await this.rows.insert(ListedHoliday.proposed(region, holiday), 'ignore');
  }
}
