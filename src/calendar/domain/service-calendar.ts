import { Entity, PrimaryColumn } from 'typeorm';
import {
  columnType,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
} from '../../platform/database/columns';
import { Aggregate } from '../../platform/aggregate';
import type { LaneDecision, LaneHours, ServedLane } from '../api';
import { CalendarChanged } from '../events';

/**
 * One version of a lane's calendar. Versions are only added: a promise can always be traced back to the hours
 * that gave it.
 */
@Entity('calendar_service')
export class ServiceCalendar extends Aggregate {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_calendar_service' })
  lane: ServedLane;

  @PrimaryColumn({ type: columnType.count, primaryKeyConstraintName: 'pk_calendar_service' })
  version: number;

  /** The local date, `YYYY-MM-DD` in the calendar's own zone, from whose midnight it holds. */
  @ShortColumn({ name: 'effective_from' })
  effectiveFrom: string;

  @JsonColumn()
  definition: LaneHours;

  @ShortColumn({ name: 'holiday_region' })
  holidayRegion: string;

  @FlagColumn({ name: 'observes_holidays' })
  observesHolidays: boolean;

  @InstantColumn({ name: 'changed_at' })
  changedAt: Date;

  /** Null for what the program itself wrote. */
  @IdColumn({ name: 'changed_by', nullable: true })
  changedBy: string | null;

  /** The calendar that a new installation begins with. */
  static first(decision: LaneDecision, effectiveFrom: string, now: Date): ServiceCalendar {
    return versionOf(decision, { version: 1, effectiveFrom, changedAt: now, changedBy: null });
  }

  /** What somebody decided now, as the version `version`. */
  static decided(
    decision: LaneDecision,
    when: { version: number; effectiveFrom: string; changedAt: Date; changedBy: string | null },
    cause: 'hours' | 'special-date',
  ): ServiceCalendar {
    const calendar = versionOf(decision, when);
    const { lane, version, effectiveFrom } = calendar;
    calendar.record(new CalendarChanged({ lane, version, effectiveFrom, cause }));
    return calendar;
  }

  get decision(): LaneDecision {
    const { lane, definition, holidayRegion, observesHolidays } = this;
    return { lane, hours: definition, holidayRegion, observesHolidays };
  }
}

function versionOf(
  { lane, hours, holidayRegion, observesHolidays }: LaneDecision,
  when: Pick<ServiceCalendar, 'version' | 'effectiveFrom' | 'changedAt' | 'changedBy'>,
): ServiceCalendar {
  const facts = { lane, definition: hours, holidayRegion, observesHolidays, ...when };
  return Object.assign(new ServiceCalendar(), facts);
}
