import { DomainEvent, EventNamed } from '../platform/event';

/** A lane has a new version of its calendar; promises that were given before stand. */
@EventNamed('calendar.calendar-changed', 'lane')
export class CalendarChanged extends DomainEvent<{
  lane: 'standard' | 'premium';
  version: number;
  /** `YYYY-MM-DD` in the calendar's zone. */
  effectiveFrom: string;
  cause: 'hours' | 'special-date';
}> {}

/** The list of a region's holidays changed, or a person confirmed a year of it. */
@EventNamed('calendar.holidays-changed', 'region')
export class HolidaysChanged extends DomainEvent<{
  region: string;
  year: number;
  cause: 'set' | 'removed' | 'imported' | 'confirmed';
}> {}

/** The holidays of a year that is near have not been confirmed by anybody; told again each week. */
@EventNamed('calendar.year-unconfirmed', 'region')
export class YearUnconfirmed extends DomainEvent<{
  region: string;
  year: number;
  /** How many days the list has, and how many of them are doubtful. */
  days: number;
  doubtful: number;
}> {}
