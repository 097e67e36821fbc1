import type { Fault } from '../../platform/errors';
import type { LaneDecision } from '../api';
import type { SpecialDate } from '../calendar-definition';
import { faultsOf } from './check-definition';
import { DAY_MS, dateOf, isDate } from './local-time';
import { isRegion } from './region';
import { isKnownZone, ZoneClock } from './zone-clock';

/** Every fault of what somebody decided about a lane, each with its path; none means that it can be kept. */
export function faultsOfDecision(decision: LaneDecision, effectiveFrom: string, now: Date): Fault[] {
  const { hours, holidayRegion } = decision;
  return [
    ...faultsOf({ ...hours, holidays: [] }),
    ...faultsOfFirstDays(hours.specialDates),
    ...(isRegion(holidayRegion) ? [] : [{ path: 'holidayRegion', code: 'calendar.bad-region' }]),
    ...faultsOfBeginning(effectiveFrom, hours.timeZone, now),
  ];
}

/** A special date is known by its first day, so no two may share it. */
function faultsOfFirstDays(specialDates: readonly SpecialDate[]): Fault[] {
  return specialDates.flatMap(({ from }, index) =>
    specialDates.findIndex((other) => other.from === from) < index
      ? [{ path: `specialDates.${index}.from`, code: 'calendar.same-first-day' }]
      : [],
  );
}

/** A version never reaches back: whoever was promised something yesterday can still work it out. */
function faultsOfBeginning(effectiveFrom: string, timeZone: string, now: Date): Fault[] {
  if (!isDate(effectiveFrom)) return [{ path: 'effectiveFrom', code: 'calendar.bad-date' }];
  // An unknown zone is a fault of its own.
  if (!isKnownZone(timeZone) || effectiveFrom >= todayIn(timeZone, now)) return [];
  return [{ path: 'effectiveFrom', code: 'calendar.effective-in-the-past' }];
}

/** The local date of a known zone. */
export function todayIn(timeZone: string, now: Date): string {
  return dateOf(Math.floor((now.getTime() + new ZoneClock(timeZone).offsetAt(now.getTime())) / DAY_MS));
}
