export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** A name that people read, in the two languages of the product. */
export interface LocalizedName {
  es: string;
  en: string;
}

/** Wall-clock hours `[open, close)` of one day: `HH:mm`, and `24:00` as a close for the end of the day. */
export interface Hours {
  open: string;
  close: string;
}

export interface DayHours {
  /** Several a day are allowed; none means closed. */
  hours: Hours[];
  /** Received strictly before this `HH:mm`: answered that same day. Null: until the day's last closing. */
  cutOff: string | null;
}

/** A whole local day, `date` as `YYYY-MM-DD`. */
export interface Holiday {
  date: string;
  name: LocalizedName;
}

/**
 * Dates with rules of their own; `from` and `to` are inclusive `YYYY-MM-DD`.
 * - `closed`: not served.
 * - `hours`: served in these hours and with this cut-off, whatever the week and the holidays say.
 * - `shortens`: a day that is served anyway is served only within these hours; a closed day stays closed.
 *   It may return every year: then `from` and `to` are `MM-DD`, and may span the turn of the year.
 *
 * Where `closed` and `hours` meet on a date the shorter range wins, then the later in the list; `hours` is
 * never shortened, because somebody gave that very date its hours.
 */
export interface SpecialDate {
  from: string;
  to: string;
  kind: 'closed' | 'hours' | 'shortens';
  /** Empty for `closed`. */
  hours: Hours[];
  cutOff: string | null;
  name: LocalizedName;
}

export type PromiseRule =
  /** Before the cut-off of a served day: by the end of its hours; otherwise by the end of the next served day. */
  | { kind: 'end-of-served-day' }
  /** After so many minutes of open time, counted from the receipt (premium: from the captured payment). */
  | { kind: 'open-minutes'; minutes: number };

/** Everything a working calendar is made of: plain data that can be stored as JSON. */
export interface CalendarDefinition {
  /** IANA name, such as `Europe/Madrid`. */
  timeZone: string;
  week: Record<Weekday, DayHours>;
  /** Only those that are observed: empty for a lane that works on holidays. */
  holidays: Holiday[];
  specialDates: SpecialDate[];
  rule: PromiseRule;
}

/** What replaces a calendar from the midnight of a local date, `YYYY-MM-DD`, in the same zone. */
export interface Successor {
  from: string;
  definition: CalendarDefinition;
}
