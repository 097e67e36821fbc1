import type { HolidayListDoubt } from '../api';
import type { Holiday } from '../calendar-definition';
import { isSunday } from './local-time';
import { placeOf } from './region';

/** How many working-day holidays a region's official list has, without the local days of its towns. */
interface YearlyLists {
  days: number;
}

/**
 * Countries whose regions draw up a list of their own each autumn, so that no library knows it in advance.
 * Spain: at most 14 days, two of them local (Estatuto de los Trabajadores, art. 37.2); regions choose some and move
 * those that fall on a Sunday (Real Decreto 2001/1983, art. 45).
 */
const YEARLY_LISTS: Readonly<Record<string, YearlyLists>> = { ES: { days: 12 } };

export function drawsUpListsYearly(country: string): boolean {
  return Object.hasOwn(YEARLY_LISTS, country);
}

/** What is to be said of a list as a whole; `days` are those of one year. */
export function doubtsOfList(region: string, days: readonly Pick<Holiday, 'date'>[]): HolidayListDoubt[] {
  const { country, state } = placeOf(region);
  const law = drawsUpListsYearly(country) ? YEARLY_LISTS[country] : undefined;
  if (law === undefined) return [];
  if (state === undefined) return ['no-regional-days', 'no-local-days'];
  const number = days.filter(({ date }) => !isSunday(date)).length;
  const usual: HolidayListDoubt[] = ['regional-list', 'no-local-days'];
  return number === law.days ? usual : ['unusual-number', ...usual];
}
