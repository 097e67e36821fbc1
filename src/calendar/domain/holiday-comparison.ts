import type { HolidayImportResult, ProposedHoliday } from '../api';
import type { Holiday } from '../calendar-definition';

/** How a proposal differs from a list; each part in the order of dates. */
export type Comparison = Omit<HolidayImportResult, 'changes'>;

export function comparison(
  proposed: readonly ProposedHoliday[],
  listed: readonly Pick<Holiday, 'date' | 'name'>[],
): Comparison {
  const byDate = new Map(listed.map(({ date, name }) => [date, name]));
  const result: Comparison = { added: [], alreadyThere: [], differing: [], notProposed: [] };
  for (const day of proposed) {
    const name = byDate.get(day.date);
    if (name === undefined) result.added.push(day);
    else if (name.es === day.name.es && name.en === day.name.en) result.alreadyThere.push(day);
    else result.differing.push({ ...day, listed: name });
  }
  const dates = new Set(proposed.map(({ date }) => date));
  result.notProposed = listed
    .filter(({ date }) => !dates.has(date))
    .map(({ date, name }) => ({ date, name }));
  return result;
}
