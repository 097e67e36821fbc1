import { Invalid } from '../../platform/errors';
import type { DayTable, Span } from './day-table';

export function isServed(days: DayTable, instant: number): boolean {
  return days.at(instant).spans.some(({ opensAt, closesAt }) => opensAt <= instant && instant < closesAt);
}

/**
 * Adds open time in milliseconds. The end may equal a closing instant and then stays there: a deadline at 18:00
 * is not one at 09:00 of the next morning. Adding zero is the limit of adding ever less: it stays while served,
 * and moves to the next opening otherwise, also from a closing instant, which is no longer served.
 */
export function addOpenTime(days: DayTable, instant: number, openMs: number): number {
  // Time is kept in whole milliseconds; a fraction would never be used up.
  return useUp(days, instant, Math.round(openMs), () => undefined);
}

/** The stretches of open time that the same addition uses up, in order; the last ends where the addition does. */
export function countedSpans(days: DayTable, instant: number, openMs: number): Span[] {
  const counted: Span[] = [];
  useUp(days, instant, openMs, (span) => counted.push(span));
  return counted;
}

/** Open milliseconds in `[from, to)`; a reversed range holds none. */
export function openTimeBetween(days: DayTable, from: number, to: number): number {
  if (from >= to) return 0;
  let total = 0;
  const last = days.at(to).number;
  for (let number = days.at(from).number; number <= last; number += 1) {
    for (const { opensAt, closesAt } of days.get(number).spans) {
      total += Math.max(0, Math.min(closesAt, to) - Math.max(opensAt, from));
    }
  }
  return total;
}

function useUp(days: DayTable, instant: number, openMs: number, visit: (span: Span) => void): number {
  if (!(openMs >= 0)) throw new Invalid('calendar.negative-open-time');
  let left = openMs;
  for (let day = days.at(instant); ; day = days.get(day.number + 1)) {
    for (const { opensAt, closesAt } of day.spans) {
      if (closesAt <= instant) continue;
      const from = Math.max(opensAt, instant);
      const to = Math.min(closesAt, from + left);
      visit({ opensAt: from, closesAt: to });
      left -= to - from;
      if (left === 0) return to;
    }
  }
}
