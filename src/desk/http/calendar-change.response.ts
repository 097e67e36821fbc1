import { LocalizedNameResponse, SpecialDateResponse } from '../../calendar/calendar.response';
import { HolidayDoubtResponse } from '../../calendar/holiday.response';

/** A waiting ticket whose promise stands, though the changed calendar would give another. */
export class DifferingPromiseResponse {
  reference: string;
  lane: 'standard' | 'premium';
  /** What it was promised, and keeps. */
  answerBy: string;
  /** What it would be promised if it were received again. */
  wouldBe: string;
}

/** How a change would have altered promises that were given already; it alters none. */
export class DifferingPromisesResponse {
  /** Of all waiting tickets. */
  count: number;
  /** The first 20 of each lane in serving order. */
  tickets: DifferingPromiseResponse[];
}

/** A new version of a lane's calendar. */
export class CalendarChangeResponse {
  lane: string;
  version: number;
  /** `YYYY-MM-DD` in the calendar's zone. */
  effectiveFrom: string;
  /** Planned versions that will never come into force, because this one takes their place. */
  replaces: number[];
  /** Years for which the region got a list that the library proposes; a person should confirm it. */
  proposedYears: number[];
  differingPromises: DifferingPromisesResponse;
}

/** A special date that was set or removed. */
export class SpecialDateChangeResponse {
  lane: string;
  /** The version that holds it, in force from today. */
  version: number;
  /** As it is now; null where it was removed. */
  specialDate: SpecialDateResponse | null;
  differingPromises: DifferingPromisesResponse;
}

/** A holiday that was set or removed. */
export class HolidayChangeResponse {
  region: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Null where it was removed. */
  name: LocalizedNameResponse | null;
  differingPromises: DifferingPromisesResponse;
}

/** A day of a proposal. */
export class ProposedHolidayResponse {
  /** `YYYY-MM-DD`. */
  date: string;
  name: LocalizedNameResponse;
  /** Why it needs a look; empty where nothing speaks against it. */
  doubts: HolidayDoubtResponse[];
}

/** A day that is on the list under another name, which it keeps. */
export class DifferingHolidayResponse extends ProposedHolidayResponse {
  listed: LocalizedNameResponse;
}

/** A day that is not proposed, and yet may be a holiday. */
export class SuspectedHolidayResponse {
  /** `YYYY-MM-DD`. */
  date: string;
  name: LocalizedNameResponse;
  because: HolidayDoubtResponse;
}

/** A day of the list that the proposal does not have. */
export class UnproposedHolidayResponse {
  /** `YYYY-MM-DD`. */
  date: string;
  name: LocalizedNameResponse;
}

/** An event of a file that gave no holiday. */
export class SkippedEventResponse {
  /** Where it begins in the file, from 1. */
  line: number;
  because: 'no-whole-day' | 'cancelled' | 'no-name' | 'repeated-date';
}

/** What an import added, or would add. */
export class HolidayImportResponse {
  region: string;
  /** The years that the holidays fall in. */
  years: number[];
  dryRun: boolean;
  added: ProposedHolidayResponse[];
  alreadyThere: ProposedHolidayResponse[];
  differing: DifferingHolidayResponse[];
  /** Nothing is removed: whether they are right is for a person to say. */
  notProposed: UnproposedHolidayResponse[];
  mayBeMissing: SuspectedHolidayResponse[];
  /** What is known to be missing, or looks wrong, in the proposal as a whole. */
  doubts: HolidayDoubtResponse[];
  /** Of a file: events that gave no holiday. */
  skipped: SkippedEventResponse[];
  differingPromises: DifferingPromisesResponse;
}
