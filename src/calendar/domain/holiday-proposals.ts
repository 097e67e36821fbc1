import Holidays from 'date-holidays';
import { Invalid } from '../../platform/errors';
import type { HolidayDoubt, HolidayProposal, ProposedHoliday } from '../api';
import type { Holiday, LocalizedName } from '../calendar-definition';
import { doubtsOfList, drawsUpListsYearly } from './holiday-lists-by-law';
import { dateOf, dayNumberOf, isSunday } from './local-time';

/** Spain's names that the library lacks in English or writes unlike everybody else; the key is its own name. */
const BETTER_NAMES: Record<string, LocalizedName> = {
  'Fiesta Nacional de España': { es: 'Fiesta Nacional de España', en: 'National Day of Spain' },
  'Día de la Constitución Española': { es: 'Día de la Constitución Española', en: 'Constitution Day' },
  'La inmaculada concepción': { es: 'Inmaculada Concepción', en: 'Immaculate Conception' },
};

/** Months whose beginning is seen in the sky: a calculated date is often a day off. */
const MOON_MONTH = /Muharram|Safar|Rabi al|Jumada al|Rajab|Shaban|Ramadan|Shawwal|Dhu al/;

/** So many regions that keep a day make it likely that another one chose it too. */
const REGIONS_THAT_SUGGEST = 2;

/** A day as the library has it; a longer holiday is several. */
interface LibraryDay extends Holiday {
  type: string;
  rule: string;
  isMoved: boolean;
}

/**
 * Public holidays of a country, or of one of its states (`ES`, `MD`), as the library date-holidays knows them,
 * one row a date, also for each day of a longer one. A proposal only: each day says what speaks against it, and
 * days that may be missing stand beside it; a person confirms the list. Loading the library takes a while; import
 * this file where it is needed, not at start-up. Unknown place: `Invalid` `calendar.unknown-holiday-region`.
 */
export function proposeHolidays(country: string, state: string | undefined, year: number): HolidayProposal {
  if (!isKnownPlace(country, state)) {
    throw new Invalid('calendar.unknown-holiday-region', { country, state: state ?? '' });
  }
  const all = libraryDays(country, state, year);
  const listed = firstOfEachDate(all.filter(({ type }) => type === 'public'));
  // Asking the library is most of the work, and a country as a whole has been asked for above.
  const national = new Set(state === undefined ? [] : publicDates(country, undefined, year));
  const days = listed.map((day): ProposedHoliday => {
    const doubts = doubtsOf(day, country, state !== undefined && !national.has(day.date));
    return { date: day.date, name: day.name, doubts };
  });
  const region = state === undefined ? country : `${country}-${state}`;
  const mayBeMissing = suspected(all, listed, country, state, year);
  return { region, year, days, mayBeMissing, doubts: doubtsOfList(region, days) };
}

function isKnownPlace(country: string, state: string | undefined): boolean {
  const library = new Holidays();
  if (!Object.keys(library.getCountries()).includes(country)) return false;
  return state === undefined || Object.keys(library.getStates(country) ?? {}).includes(state);
}

function doubtsOf({ date, rule, isMoved }: LibraryDay, country: string, isRegional: boolean): HolidayDoubt[] {
  const doubts: HolidayDoubt[] = [];
  // Easter Sunday is meant to be one; a fixed date that falls on one may be kept on another day.
  if (isSunday(date) && /^\d\d-\d\d/.test(rule)) doubts.push('on-sunday');
  if (isMoved) doubts.push('moved-day');
  if (MOON_MONTH.test(rule)) doubts.push('moon-calendar');
  if (isRegional && drawsUpListsYearly(country)) doubts.push('regional');
  return doubts;
}

/** Days that are no public holidays to the library, and yet often turn out to be. */
function suspected(
  all: readonly LibraryDay[],
  listed: readonly LibraryDay[],
  country: string,
  state: string | undefined,
  year: number,
): HolidayProposal['mayBeMissing'] {
  const moved = all
    .filter(({ isMoved, type }) => isMoved && type !== 'public')
    .map(({ date, name }) => ({ date, name, because: 'moved-from-sunday' as const }));
  const known = new Set(listed.map(({ date }) => date));
  const suspicions = [...moved, ...(state === undefined ? [] : chosenPerhaps(all, country, state, year))];
  return firstOfEachDate(suspicions.filter(({ date }) => !known.has(date)));
}

/** What a region may have chosen this year, where regions choose. */
function chosenPerhaps(
  all: readonly LibraryDay[],
  country: string,
  state: string,
  year: number,
): HolidayProposal['mayBeMissing'] {
  if (!drawsUpListsYearly(country)) return [];
  const observances = all.filter(
    ({ date, type, isMoved }) => type === 'observance' && !isMoved && !isSunday(date),
  );
  return [
    ...observances.map(({ date, name }) => ({ date, name, because: 'observance' as const })),
    ...keptElsewhere(country, state, year).map((day) => ({
      ...day,
      because: 'elsewhere-in-country' as const,
    })),
  ];
}

/** Days that several other regions keep, under whatever names. */
function keptElsewhere(country: string, state: string, year: number): Holiday[] {
  const others = Object.keys(new Holidays().getStates(country) ?? {}).filter((other) => other !== state);
  const keepers = new Map<string, { date: string; region: string; regions: number }>();
  for (const other of others) {
    const days = rawDays(new Holidays(country, other), year, 'es').filter(({ type }) => type === 'public');
    for (const { date, isMoved } of firstOfEachDate(days)) {
      if (isMoved || isSunday(date)) continue;
      const kept = keepers.get(date) ?? { date, region: other, regions: 0 };
      keepers.set(date, { ...kept, regions: kept.regions + 1 });
    }
  }
  return [...keepers.values()]
    .filter(({ regions }) => regions >= REGIONS_THAT_SUGGEST)
    .flatMap(({ date, region }) =>
      libraryDays(country, region, year)
        .filter((day) => day.date === date)
        .slice(0, 1),
    )
    .map(({ date, name }) => ({ date, name }));
}

function publicDates(country: string, state: string | undefined, year: number): string[] {
  return libraryDays(country, state, year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date);
}

function libraryDays(country: string, state: string | undefined, year: number): LibraryDay[] {
  const library = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const english = new Map(rawDays(library, year, 'en').map(({ key, name }) => [key, name]));
  return rawDays(library, year, 'es').map(({ key, date, name, type, rule, isMoved }) => ({
    date,
    name: BETTER_NAMES[name] ?? { es: name, en: english.get(key) ?? name },
    type,
    rule,
    isMoved,
  }));
}

function rawDays(library: Holidays, year: number, language: string) {
  return library.getHolidays(year, language).flatMap(({ date, start, end, rule, name, type, substitute }) => {
    // `date` is the local date; `start` and `end` are instants, and 23 or 25 hours are still one day.
    const first = dayNumberOf(date.slice(0, 10));
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
    const isMoved = substitute === true || hasLeftItsDate(rule, date);
    return Array.from({ length }, (_, index) => dateOf(first + index))
      .filter((day) => day.startsWith(String(year)))
      .map((day) => ({ key: `${day} ${rule}`, date: day, name, type, rule, isMoved }));
  });
}

/** `05-02 if Sunday then next Monday`, on another day than 2 May. */
function hasLeftItsDate(rule: string, date: string): boolean {
  const [, ownDate] = /^(?:substitutes )?(\d\d-\d\d) .*\bthen (?:next|previous)\b/i.exec(rule) ?? [];
  return ownDate !== undefined && ownDate !== date.slice(5, 10);
}

function firstOfEachDate<T extends { date: string }>(days: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const day of days) if (!first.has(day.date)) first.set(day.date, day);
  return [...first.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
