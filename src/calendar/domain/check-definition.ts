import type { Fault } from '../../platform/errors';
import type { CalendarDefinition, Hours, SpecialDate } from '../calendar-definition';
import { dayNumberOf, isClosingTime, isDate, isMonthDay, isOpeningTime, WEEKDAYS } from './local-time';
import { ServedHours } from './served-hours';
import { isKnownZone } from './zone-clock';

/**
 * How many days may pass without an opening, about five years. Months of closing are somebody's plan; a closing
 * without an end is a mistake that would make promises for another century.
 */
const REACH_DAYS = 1_827;

/** Every fault of a definition, each with the path of the field; none means that it can be used. */
export function faultsOf(definition: CalendarDefinition): Fault[] {
  const faults = [
    ...(isKnownZone(definition.timeZone) ? [] : [fault('timeZone', 'unknown-zone')]),
    ...WEEKDAYS.flatMap((weekday) => faultsOfDay(`week.${weekday}`, definition.week[weekday])),
    ...definition.holidays.flatMap(({ date }, index) =>
      isDate(date) ? [] : [fault(`holidays.${index}.date`, 'bad-date')],
    ),
    ...definition.specialDates.flatMap((special, index) => faultsOfSpecial(`specialDates.${index}`, special)),
    ...faultsOfRule(definition),
  ];
  if (faults.length === 0 && neverOpens(definition)) faults.push(fault('week', 'never-open'));
  return faults;
}

function fault(path: string, reason: string): Fault {
  return { path, code: `calendar.${reason}` };
}

function faultsOfRule({ rule }: CalendarDefinition): Fault[] {
  if (rule.kind === 'end-of-served-day') return [];
  return Number.isInteger(rule.minutes) && rule.minutes > 0 ? [] : [fault('rule.minutes', 'bad-minutes')];
}

function faultsOfSpecial(path: string, special: SpecialDate): Fault[] {
  const { from, to, kind } = special;
  const isYearly = isMonthDay(from) && isMonthDay(to);
  if (!isYearly && !(isDate(from) && isDate(to))) return [fault(path, 'bad-date')];
  const faults: Fault[] = [];
  if (!isYearly && to < from) faults.push(fault(`${path}.to`, 'range-reversed'));
  if (isYearly && kind !== 'shortens') faults.push(fault(path, 'yearly-only-shortens'));
  if (kind === 'closed') return faults;
  if (special.hours.length === 0) faults.push(fault(`${path}.hours`, 'hours-missing'));
  return [...faults, ...faultsOfDay(path, special)];
}

function faultsOfDay(path: string, { hours, cutOff }: { hours: Hours[]; cutOff: string | null }): Fault[] {
  const faults = hours.flatMap(({ open, close }, index) => {
    const at = `${path}.hours.${index}`;
    if (!isOpeningTime(open)) return [fault(`${at}.open`, 'bad-time')];
    if (!isClosingTime(close)) return [fault(`${at}.close`, 'bad-time')];
    return close <= open ? [fault(`${at}.close`, 'close-before-open')] : [];
  });
  if (cutOff !== null && !isClosingTime(cutOff)) faults.push(fault(`${path}.cutOff`, 'bad-time'));
  if (faults.length > 0) return faults;

  // Times of two digits each are in order as text.
  const inOrder = [...hours].sort((a, b) => (a.open < b.open ? -1 : 1));
  if (inOrder.some(({ open }, index) => open < (inOrder[index - 1]?.close ?? open))) {
    faults.push(fault(`${path}.hours`, 'overlapping-hours'));
  }
  if (cutOff !== null && !isWithin(cutOff, inOrder)) {
    faults.push(fault(`${path}.cutOff`, 'cut-off-outside-hours'));
  }
  return faults;
}

/** A cut-off in the break between two intervals makes sense, one before the first or after the last does not. */
function isWithin(cutOff: string, inOrder: Hours[]): boolean {
  const first = inOrder[0];
  const last = inOrder.at(-1);
  return first !== undefined && last !== undefined && first.open <= cutOff && cutOff <= last.close;
}

/**
 * Tries every place where a long closing can begin: each special date, each holiday, and each January of the
 * 28 years after which dates fall on the same weekdays again, which covers what returns every year.
 */
function neverOpens(definition: CalendarDefinition): boolean {
  const served = new ServedHours(definition);
  const januaries = Array.from({ length: 28 }, (_, index) => `${2000 + index}-01-01`);
  const dated = definition.specialDates.map(({ from }) => from).filter(isDate);
  const starts = [...januaries, ...dated, ...definition.holidays.map(({ date }) => date)].map(dayNumberOf);
  return starts.some((start) => {
    for (let day = start; day <= start + REACH_DAYS; day += 1) {
      if (served.on(day).hours.length > 0) return false;
    }
    return true;
  });
}
