/** A name in the languages of the product. */
export class LocalizedNameResponse {
  es: string;
  en: string;
}

/** Wall-clock hours, half-open. */
export class HoursResponse {
  /** `HH:mm`. */
  open: string;
  /** `HH:mm`, or `24:00` for the end of the day. */
  close: string;
}

/** What a weekday offers; without hours it is closed. */
export class DayHoursResponse {
  hours: HoursResponse[];
  /** `HH:mm`; null where receipts count until the last closing. */
  cutOff: string | null;
}

/** The hours of the week. */
export class WeekResponse {
  mon: DayHoursResponse;
  tue: DayHoursResponse;
  wed: DayHoursResponse;
  thu: DayHoursResponse;
  fri: DayHoursResponse;
  sat: DayHoursResponse;
  sun: DayHoursResponse;
}

/** A date or range with rules of its own. */
export class SpecialDateResponse {
  /** `YYYY-MM-DD`, or `MM-DD` for what returns every year. */
  from: string;
  /** The last day, included. */
  to: string;
  kind: 'closed' | 'hours' | 'shortens';
  hours: HoursResponse[];
  cutOff: string | null;
  name: LocalizedNameResponse;
}

/** How a promise is counted: to the end of a served day, or so many minutes of open time. */
export class PromiseRuleResponse {
  kind: 'end-of-served-day' | 'open-minutes';
  /** Of `open-minutes` only. */
  minutes: number | null;
}

/** A holiday of the calendar's region. */
export class HolidayResponse {
  /** `YYYY-MM-DD`. */
  date: string;
  name: LocalizedNameResponse;
  /** Whether a person has said that it is right; it counts in any case. */
  confirmed: boolean;
}

/** A year of the region's list. */
export class HolidayYearResponse {
  year: number;
  /** When a person confirmed the list; null while it is only a proposal. */
  confirmedAt: string | null;
}

/** The calendar of a lane as it is in force now. */
export class CalendarResponse {
  lane: 'standard' | 'premium';
  version: number;
  /** The number of the latest version, which may be a planned one: pass it as `basedOn` of a change. */
  latestVersion: number;
  /** `YYYY-MM-DD` in the calendar's zone. */
  effectiveFrom: string;
  changedAt: string;
  /** IANA name. */
  timeZone: string;
  week: WeekResponse;
  specialDates: SpecialDateResponse[];
  rule: PromiseRuleResponse;
  /** Country, or country and state (`ES`, `ES-MD`). */
  holidayRegion: string;
  /** Whether the region's holidays close this lane. */
  observesHolidays: boolean;
  /** Of the region, this year and the next. */
  holidays: HolidayResponse[];
  holidayYears: HolidayYearResponse[];
}

/** One version of a lane's calendar. */
export class CalendarVersionResponse {
  lane: 'standard' | 'premium';
  version: number;
  /** `YYYY-MM-DD` in the calendar's zone; it held, holds or will hold from that midnight. */
  effectiveFrom: string;
  /** Whether it is this one that gives promises now. */
  isInForce: boolean;
  changedAt: string;
  /** Id of the person; null for what the program itself wrote. */
  changedBy: string | null;
  /** IANA name. */
  timeZone: string;
  week: WeekResponse;
  specialDates: SpecialDateResponse[];
  rule: PromiseRuleResponse;
  holidayRegion: string;
  observesHolidays: boolean;
}

/** One page of a lane's versions, the latest first. */
export class CalendarVersionPageResponse {
  items: CalendarVersionResponse[];
  /** Pass it as `cursor` for the next page; null on the last. */
  nextCursor: string | null;
}
