import { Entity, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  columnType,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
} from '../../platform/database/columns';
import type { HolidayDoubt, ProposedHoliday } from '../api';
import type { Holiday, LocalizedName } from '../calendar-definition';
import { HolidaysChanged, YearUnconfirmed } from '../events';

/** Where a holiday of a list comes from: the library, a calendar file, or somebody who typed it. */
export type HolidaySource = 'library' | 'ics' | 'person';

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

  /** Null in lists that are older than this column: those came from the library. */
  @ShortColumn({ nullable: true })
  source: HolidaySource | null;

  /** Why it needs a look; null where nothing speaks against it. */
  @JsonColumn({ nullable: true })
  doubts: HolidayDoubt[] | null;

  static proposed(region: string, day: ProposedHoliday, source: HolidaySource): ListedHoliday {
    const doubts = day.doubts.length > 0 ? day.doubts : null;
    return Object.assign(new ListedHoliday(), {
      region,
      ...columnsOf(day),
      confirmed: false,
      source,
      doubts,
    });
  }

  static set(region: string, holiday: Holiday): ListedHoliday {
    const facts = { confirmed: true, source: 'person' as const, doubts: null };
    return Object.assign(new ListedHoliday(), { region, ...columnsOf(holiday), ...facts });
  }

  get name(): LocalizedName {
    return { es: this.nameEs, en: this.nameEn };
  }

  /** Somebody says what it is called, and thereby that it is a holiday. */
  rename({ es, en }: LocalizedName): void {
    this.nameEs = es;
    this.nameEn = en;
    this.confirmed = true;
    this.source = 'person';
    this.doubts = null;
  }

  /** Somebody looked at the whole year. */
  confirm(): void {
    this.confirmed = true;
  }
}

function columnsOf({ date, name }: Holiday) {
  return { date, nameEs: name.es, nameEn: name.en };
}

/** A year for which a region has a list, and whether a person has said that the list is right. */
@Entity('calendar_holiday_year')
export class HolidayYear extends Aggregate {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_calendar_holiday_year' })
  region: string;

  @PrimaryColumn({ type: columnType.count, primaryKeyConstraintName: 'pk_calendar_holiday_year' })
  year: number;

  @InstantColumn({ name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @IdColumn({ name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  /** When administrators were last told that nobody has confirmed it. */
  @InstantColumn({ name: 'told_at', nullable: true })
  toldAt: Date | null;

  static proposed(region: string, year: number): HolidayYear {
    const nothingYet = { confirmedAt: null, confirmedBy: null, toldAt: null };
    return Object.assign(new HolidayYear(), { region, year, ...nothingYet });
  }

  /** A year that is confirmed already keeps who did it, and when. */
  confirm(personId: string | null, now: Date): void {
    if (this.confirmedAt) return;
    this.confirmedAt = now;
    this.confirmedBy = personId;
    this.noteChange('confirmed');
  }

  /** Somebody set or removed one day of it, which speaks for that day alone. */
  noteChange(cause: 'set' | 'removed' | 'confirmed'): void {
    this.record(new HolidaysChanged({ region: this.region, year: this.year, cause }));
  }

  /** Days were added that nobody has seen yet: a confirmation from before does not cover them. */
  takeImport(): void {
    this.confirmedAt = null;
    this.confirmedBy = null;
    this.record(new HolidaysChanged({ region: this.region, year: this.year, cause: 'imported' }));
  }

  tellUnconfirmed(counts: { days: number; doubtful: number }, now: Date): void {
    this.toldAt = now;
    this.record(new YearUnconfirmed({ region: this.region, year: this.year, ...counts }));
  }
}
