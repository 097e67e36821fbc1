import Holidays from 'date-holidays';
import { Invalid } from '../../platform/errors';
import type { Holiday, LocalizedName } from '../calendar-definition';
import { dateOf, dayNumberOf } from './local-time';

/** Spain's names that the library lacks in English or writes unlike everybody else; the key is its own name. */
const BETTER_NAMES: Record<string, LocalizedName> = {
  'Fiesta Nacional de España': { es: 'Fiesta Nacional de España', en: 'National Day of Spain' },
  'Día de la Constitución Española': { es: 'Día de la Constitución Española', en: 'Constitution Day' },
  'La inmaculada concepción': { es: 'Inmaculada Concepción', en: 'Immaculate Conception' },
};

/**
 * Public holidays of a country, or of one of its states (`ES`, `MD`), as the library date-holidays knows them,
 * one row a date, also for each day of a longer one. A proposal only: it knows neither the days that regions
 * move each year nor the two local days of a town, so a person confirms the list. Loading the library takes
 * a while; import this file where it is needed, not at start-up. Unknown place: `Invalid`
 * `calendar.unknown-holiday-region`.
 */
export function proposeHolidays(country: string, state: string | undefined, year: number): Holiday[] {
  const library = new Holidays();
  const states = Object.keys(library.getStates(country) ?? {});
  const isKnown =
    Object.keys(library.getCountries()).includes(country) && (state === undefined || states.includes(state));
  if (!isKnown) throw new Invalid('calendar.unknown-holiday-region', { country, state: state ?? '' });
  if (state === undefined) library.init(country);
  else library.init(country, state);

  const english = new Map(publicDays(library, year, 'en').map(({ key, name }) => [key, name]));
  const proposal = new Map<string, Holiday>();
  for (const { key, date, name } of publicDays(library, year, 'es')) {
    if (proposal.has(date)) continue;
    proposal.set(date, { date, name: BETTER_NAMES[name] ?? { es: name, en: english.get(key) ?? name } });
  }
  return [...proposal.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function publicDays(library: Holidays, year: number, language: string) {
  return library
    .getHolidays(year, language)
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end, rule, name }) => {
      // `date` is the local date; `start` and `end` are instants, and 23 or 25 hours are still one day.
      const first = dayNumberOf(date.slice(0, 10));
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
      return Array.from({ length }, (_, index) => dateOf(first + index)).map((day) => ({
        key: `${day} ${rule}`,
        date: day,
        name,
      }));
    });
}
