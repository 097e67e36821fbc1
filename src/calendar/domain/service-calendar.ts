import { Entity, PrimaryColumn } from 'typeorm';
import {
  columnType,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
} from '../../platform/database/columns';
import type { ServedLane } from '../api';
import type { CalendarDefinition } from '../calendar-definition';

/** What a version keeps of its definition: holidays are kept per region and year, and join when it is read. */
export type LaneHours = Omit<CalendarDefinition, 'holidays'>;

/** What somebody decides about a lane; the rest of a version says when and by whom. */
export interface LaneDecision {
  lane: ServedLane;
  hours: LaneHours;
  /** Country, or country and state joined by a hyphen (`ES`, `ES-MD`), as the lists of holidays are kept. */
  holidayRegion: string;
  observesHolidays: boolean;
}

/**
 * One version of a lane's calendar. Versions are only added: a promise can always be traced back to the hours
 * that gave it.
 */
@Entity('calendar_service')
export class ServiceCalendar {
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
    const calendar = new ServiceCalendar();
    calendar.lane = decision.lane;
    calendar.version = 1;
    calendar.effectiveFrom = effectiveFrom;
    calendar.definition = decision.hours;
    calendar.holidayRegion = decision.holidayRegion;
    calendar.observesHolidays = decision.observesHolidays;
    calendar.changedAt = now;
    calendar.changedBy = null;
    return calendar;
  }
}
