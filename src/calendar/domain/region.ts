import { Invalid } from '../../platform/errors';
import { isDate } from './local-time';

/**
 * A region is a country or one of its parts: ISO 3166-1 alpha-2, and whatever code names the part (`ES`, `ES-MD`).
 * Lists that came from a file may have parts that no standard knows (`ES-GETAFE`).
 */
export function isRegion(text: string): boolean {
  return /^[A-Z]{2}(-[A-Z0-9]{1,12})?$/.test(text);
}

/** `ES-MD` to country and state. */
export function placeOf(region: string): { country: string; state: string | undefined } {
  const [country = '', state] = region.split('-', 2);
  return { country, state };
}

/** Errors: `calendar.bad-region`. */
export function assertRegion(text: string): void {
  if (!isRegion(text)) throw new Invalid('calendar.bad-region');
}

/** Errors: `calendar.bad-year` outside of 1900 to 2199. */
export function assertYear(year: number): void {
  if (!(Number.isInteger(year) && year >= 1900 && year <= 2199)) throw new Invalid('calendar.bad-year');
}

/** The year of a local date. Errors: `calendar.bad-date`, `calendar.bad-year`. */
export function yearOf(date: string): number {
  if (!isDate(date)) throw new Invalid('calendar.bad-date');
  const year = Number(date.slice(0, 4));
  assertYear(year);
  return year;
}
