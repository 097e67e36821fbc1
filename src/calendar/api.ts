import { Command, Query } from '@nestjs/cqrs';
import type { CalendarDefinition, Holiday, LocalizedName, SpecialDate } from './calendar-definition';
import type { CalendarPromise } from './trace-step';
import type { WorkingCalendar } from './working-calendar';

/** The two lanes that have hours; parked tickets are nobody's turn. */
export type ServedLane = 'standard' | 'premium';

/**
 * The service calendars in force, held in memory by every instance. A changed calendar acts on promises given
 * from then on; those already given stand where they were stored.
 */
export abstract class ServiceCalendars {
  /** Errors: none; a lane always has a calendar, the default one at least. */
  abstract of(lane: ServedLane): WorkingCalendar;

  /** The calendar that was, is or will be in force at an instant, as far as anybody has decided it by now. */
  abstract at(lane: ServedLane, instant: Date): WorkingCalendar;
}

/** A promise that nobody was given, with the zone in which its trace is told (`traceText`). */
export interface SimulatedPromise extends CalendarPromise {
  /** IANA name of the calendar's zone. */
  timeZone: string;
}

/**
 * What a receipt (premium: a captured payment) at this instant would be promised by the calendar in force then.
 * Errors: `calendar.instant-out-of-range` outside 1900 to 2199.
 */
export class SimulatePromise extends Query<SimulatedPromise> {
  constructor(
    readonly lane: ServedLane,
    readonly receivedAt: Date,
  ) {
    super();
  }
}

/** The calendars of a lane along time. */
export interface Timeline {
  /** The calendar in force at an instant; it knows the changes that are planned after it. */
  at(instant: Date): WorkingCalendar;
}

/** How a change of hours or holidays alters a lane. */
export interface LaneChange {
  lane: ServedLane;
  before: Timeline;
  after: Timeline;
}

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

/** Why a proposed holiday needs a look; the words are in `holiday-words.ts`. */
export type HolidayDoubt = 'on-sunday' | 'moved-day' | 'regional' | 'moon-calendar';

/** Why a day that is not in a proposal may yet be a holiday. */
export type HolidaySuspicion = 'moved-from-sunday' | 'observance' | 'elsewhere-in-country';

/** What is known to be missing in the list of a region's year, or looks wrong as a whole. */
export type HolidayListDoubt = 'no-regional-days' | 'regional-list' | 'no-local-days' | 'unusual-number';

export interface ProposedHoliday extends Holiday {
  doubts: HolidayDoubt[];
}

/** The holidays of one year of a region, as the library or a calendar file has them. */
export interface HolidayProposal {
  region: string;
  year: number;
  /** In order, a date at most once. */
  days: ProposedHoliday[];
  mayBeMissing: (Holiday & { because: HolidaySuspicion })[];
  /** What is to be said of the list as a whole. */
  doubts: HolidayListDoubt[];
}

/**
 * The library's holidays of a country, or of one of its states. Errors: `calendar.unknown-holiday-region`.
 * Ask before a command is sent: loading the library is slow.
 */
export class ProposedHolidays extends Query<HolidayProposal> {
  constructor(
    readonly country: string,
    readonly state: string | undefined,
    readonly year: number,
  ) {
    super();
  }
}

/**
 * Proposals for this year and the next, as far as the region has no list of them. Errors:
 * `calendar.unknown-holiday-region` for a region that has no list and that the library does not know.
 */
export class ProposalsWanted extends Query<HolidayProposal[]> {
  constructor(readonly region: string) {
    super();
  }
}

/**
 * A whole new version of a lane's calendar. `basedOn` is the number of the latest version that the editor saw;
 * `proposals` are the lists that the region still needs. Errors: `calendar.unknown-lane`, `calendar.invalid` with
 * every fault, `calendar.changed-meanwhile`.
 */
export class ChangeCalendar extends Command<CalendarChangeResult> {
  constructor(
    readonly decision: LaneDecision,
    readonly effectiveFrom: string,
    readonly basedOn: number,
    readonly proposals: readonly HolidayProposal[] = [],
  ) {
    super();
  }
}

export interface CalendarChangeResult {
  /** The number of the new version. */
  version: number;
  /** Planned versions that will not come into force, because this one takes their place. */
  replaces: number[];
  changes: LaneChange[];
}

/**
 * Gives a lane's special date, known by its first day, from today on; planned versions take it over as well.
 * Errors: `calendar.unknown-lane`, `calendar.invalid`, `calendar.changed-meanwhile`.
 */
export class SetSpecialDate extends Command<SpecialDateResult> {
  constructor(
    readonly lane: string,
    readonly special: SpecialDate,
  ) {
    super();
  }
}

/** Takes a special date away. Errors: as above, and `calendar.unknown-special-date`. */
export class RemoveSpecialDate extends Command<SpecialDateResult> {
  constructor(
    readonly lane: string,
    readonly from: string,
  ) {
    super();
  }
}

export interface SpecialDateResult {
  /** The number of the version that is in force now. */
  version: number;
  changes: LaneChange[];
}

/**
 * Adds a holiday to a region's list, or names it anew; somebody said so, so it is confirmed. Errors:
 * `calendar.bad-region`, `calendar.bad-date`, `calendar.bad-year`.
 */
export class SetHoliday extends Command<{ changes: LaneChange[] }> {
  constructor(
    readonly region: string,
    readonly date: string,
    readonly name: LocalizedName,
  ) {
    super();
  }
}

/** Strikes a day off a region's list. Errors: as above, and `calendar.unknown-holiday`. */
export class RemoveHoliday extends Command<{ changes: LaneChange[] }> {
  constructor(
    readonly region: string,
    readonly date: string,
  ) {
    super();
  }
}

/** What an iCalendar file says of a region's holidays, year by year. */
export interface IcsProposals {
  proposals: HolidayProposal[];
  skipped: { line: number; because: SkippedEvent }[];
}

/** Why an event of a calendar file gave no holiday. */
export type SkippedEvent = 'no-whole-day' | 'cancelled' | 'no-name' | 'repeated-date';

/** Reads an iCalendar file. Errors: `calendar.bad-ics` with a fault for each line that cannot be read. */
export class ReadIcsHolidays extends Query<IcsProposals> {
  constructor(
    readonly text: string,
    readonly region: string,
  ) {
    super();
  }
}

/** Adds to the lists what they lack of the proposals; what they have stays as it is, and nothing is removed. */
export class ImportHolidays extends Command<HolidayImportResult> {
  constructor(
    readonly proposals: readonly HolidayProposal[],
    readonly source: 'library' | 'ics',
    readonly dryRun: boolean,
  ) {
    super();
  }
}

export interface HolidayImportResult {
  added: ProposedHoliday[];
  /** On the list already, under the same name. */
  alreadyThere: ProposedHoliday[];
  /** On the list under another name, which stays. */
  differing: (ProposedHoliday & { listed: LocalizedName })[];
  /** On the list of those years, but not proposed. */
  notProposed: Holiday[];
  changes: LaneChange[];
}

/** The calendar of a lane as it is in force now, with the holidays of its region. */
export interface CalendarOfLane {
  lane: ServedLane;
  version: number;
  /** The number of the latest version, which may be a planned one: what a change is based on. */
  latestVersion: number;
  /** `YYYY-MM-DD` in the calendar's zone. */
  effectiveFrom: string;
  changedAt: string;
  hours: LaneHours;
  holidayRegion: string;
  observesHolidays: boolean;
  /** Of the region, this year and the next in the calendar's zone; they close the lane only if it observes them. */
  holidays: (Holiday & { confirmed: boolean })[];
  /** The same two years, as far as the region has a list. */
  holidayYears: { year: number; confirmedAt: string | null }[];
}

/** The calendar of a lane in force now. Errors: `calendar.unknown-lane`. */
export class ReadCalendar extends Query<CalendarOfLane> {
  constructor(readonly lane: string) {
    super();
  }
}
