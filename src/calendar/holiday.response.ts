import type { Locale } from '../platform/context';
import type { HolidayDoubt, HolidayListDoubt, HolidaySuspicion } from './api';
import { LocalizedNameResponse } from './calendar.response';
import { holidayDoubtText } from './holiday-words';

/** Why a holiday or a list needs a look. */
export class HolidayDoubtResponse {
  /** Stable: `on-sunday`, `moved-day`, `regional`, `moon-calendar`; of lists `no-local-days`, `unusual-number`, … */
  code: string;
  /** The reason in the language of `Accept-Language`. */
  text: string;
}

/** A holiday of a region's list. */
export class ListedHolidayResponse {
  /** `YYYY-MM-DD`. */
  date: string;
  name: LocalizedNameResponse;
  /** Whether a person has said that it is right; it counts in any case. */
  confirmed: boolean;
  /** Where it comes from: the library, an iCalendar file, or somebody who set it. */
  source: 'library' | 'ics' | 'person';
  /** Empty where nothing speaks against it. */
  doubts: HolidayDoubtResponse[];
}

/** The holidays of a region's year. */
export class HolidayListResponse {
  /** Country, or country and state (`ES`, `ES-MD`). */
  region: string;
  year: number;
  /** When a person confirmed the list; null while nobody has. */
  confirmedAt: string | null;
  /** Id of that person. */
  confirmedBy: string | null;
  /** What is known to be missing, or looks wrong, in the list as a whole. */
  doubts: HolidayDoubtResponse[];
  items: ListedHolidayResponse[];
}

/** Doubts put into words. */
export function doubtResponses(
  codes: readonly (HolidayDoubt | HolidayListDoubt | HolidaySuspicion)[],
  locale: Locale,
): HolidayDoubtResponse[] {
  return codes.map((code) => ({ code, text: holidayDoubtText(code, locale) }));
}
