import { Entity, PrimaryColumn } from 'typeorm';
import {
  columnType,
  FlagColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
} from '../../platform/database/columns';
import type { Holiday } from '../calendar-definition';

/**
 * A holiday of a region's list. It closes the lanes that observe the region whether or not a person confirmed it:
 * a proposal that is right nearly always serves better than a year without holidays.
 */
@Entity('calendar_holiday')
export class ListedHoliday {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_calendar_holiday' })
  region: string;

  /** The local date, `YYYY-MM-DD`. */
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_calendar_holiday' })
  date: string;

  @ShortColumn({ name: 'name_es' })
  nameEs: string;

  @ShortColumn({ name: 'name_en' })
  nameEn: string;

  @FlagColumn()
  confirmed: boolean;

  static proposed(region: string, { date, name }: Holiday): ListedHoliday {
    const holiday = new ListedHoliday();
    holiday.region = region;
    holiday.date = date;
    holiday.nameEs = name.es;
    holiday.nameEn = name.en;
    holiday.confirmed = false;
    return holiday;
  }
}

/** A year for which a region has a list, and whether a person has said that the list is right. */
@Entity('calendar_holiday_year')
export class HolidayYear {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_calendar_holiday_year' })
  region: string;

  @PrimaryColumn({ type: columnType.count, primaryKeyConstraintName: 'pk_calendar_holiday_year' })
  year: number;

  @InstantColumn({ name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @IdColumn({ name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  static proposed(region: string, year: number): HolidayYear {
    const list = new HolidayYear();
    list.region = region;
    list.year = year;
    list.confirmedAt = null;
    list.confirmedBy = null;
    return list;
  }
}
