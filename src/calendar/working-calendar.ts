import { Invalid } from '../platform/errors';
import type { CalendarDefinition, Hours, LocalizedName, Successor } from './calendar-definition';
import { faultsOf } from './domain/check-definition';
import { DaySteps } from './domain/day-steps';
import { closeOf, DayTable, type ResolvedDay } from './domain/day-table';
import { dayNumberOf, isDate, timeOf } from './domain/local-time';
import { addOpenTime, isServed, openTimeBetween } from './domain/open-time';
import {
  answerByOpenMinutes,
  answerByServedDay,
  promiseByOpenMinutes,
  promiseByServedDay,
} from './domain/promise-rules';
import type { CalendarPromise } from './trace-step';

/** One local date as the calendar sees it: what an hours page shows, and the instants that follow from it. */
export interface CalendarDay {
  /** `YYYY-MM-DD` in the calendar's zone. */
  date: string;
  isServed: boolean;
  /** Empty when it is not served. */
  hours: Hours[];
  /** `HH:mm`; null where receipts count until the last closing. */
  cutOff: string | null;
  opensAt: Date | null;
  closesAt: Date | null;
  /** Received before this instant: answered this day. */
  cutOffAt: Date | null;
  /** `weekday`, `holiday`, `special`, or `clock-change` where spring skipped the day's only hours. */
  closedBecause: 'weekday' | 'holiday' | 'special' | 'clock-change' | null;
  /** Of the holiday, or of the special date that closed the day or gave it its hours. */
  name: LocalizedName | null;
}

/**
 * Working time of one lane: when it is served, and what it promises. Intervals are half-open, durations are real
 * elapsed milliseconds, and everything is safe across daylight saving (docs/decisions/0003). Immutable but for its
 * memory of days, so build it once per definition and keep it. Instants outside 1900 to 2199 are refused with
 * `Invalid` `calendar.instant-out-of-range`.
 */
export class WorkingCalendar {
  private readonly days: DayTable;
  private readonly steps: DaySteps;

  private constructor(
    private readonly definition: CalendarDefinition,
    successors: readonly Successor[],
  ) {
    this.days = new DayTable(definition, successors);
    this.steps = new DaySteps(this.days);
  }

  /**
   * Throws `Invalid` `calendar.invalid` with every fault and its path; a copy is kept, not the argument.
   * `successors`, in the order of their dates and in the same zone, give the days from their dates on their hours:
   * a promise that reaches across a planned change keeps to the hours of the day on which it falls due. The rule
   * of the promise is that of `definition`.
   */
  static of(definition: CalendarDefinition, successors: readonly Successor[] = []): WorkingCalendar {
    const faults = [definition, ...successors.map((successor) => successor.definition)].flatMap(faultsOf);
    if (faults.length > 0) throw new Invalid('calendar.invalid', {}, faults);
    if (successors.some((successor) => successor.definition.timeZone !== definition.timeZone)) {
      throw new RangeError('A calendar and its successors must share a zone');
    }
    return new WorkingCalendar(structuredClone(definition), successors);
  }

  get timeZone(): string {
    return this.definition.timeZone;
  }

  /** Whether everybody who writes between two cut-offs is promised the same moment. */
  get promisesByDay(): boolean {
    return this.definition.rule.kind === 'end-of-served-day';
  }

  /** A closing instant is no longer served. */
  isServedAt(instant: Date): boolean {
    return isServed(this.days, instant.getTime());
  }

  /** The local date of an instant, `YYYY-MM-DD`. */
  localDate(instant: Date): string {
    return this.days.at(instant.getTime()).date;
  }

  /** The day of a local date, served or not. */
  servedDay(date: string): CalendarDay {
    return publicDay(this.days.get(numberOf(date)));
  }

  /** The first moment at or after the instant at which hours begin: while served, the opening that comes next. */
  nextOpening(instant: Date): Date {
    const at = instant.getTime();
    for (let day = this.days.at(at); ; day = this.days.nextServed(day.number)) {
      const span = day.spans.find(({ opensAt }) => opensAt >= at);
      if (span !== undefined) return new Date(span.opensAt);
    }
  }

  /** The first moment after the instant at which hours end. */
  nextClosing(instant: Date): Date {
    const at = instant.getTime();
    for (let day = this.days.at(at); ; day = this.days.nextServed(day.number)) {
      const span = day.spans.find(({ closesAt }) => closesAt > at);
      if (span !== undefined) return new Date(span.closesAt);
    }
  }

  /** The last moment at or before the instant at which hours ended. */
  previousClosing(instant: Date): Date {
    const at = instant.getTime();
    for (let day = this.days.at(at); ; day = this.days.previousServed(day.number)) {
      const span = day.spans.findLast(({ closesAt }) => closesAt <= at);
      if (span !== undefined) return new Date(span.closesAt);
    }
  }

  /**
   * Adds open milliseconds. The end may be a closing instant. Zero stays while served and moves to the next
   * opening otherwise, also from a closing instant. Negative: `Invalid` `calendar.negative-open-time`.
   */
  addOpenTime(instant: Date, openMs: number): Date {
    return new Date(addOpenTime(this.days, instant.getTime(), openMs));
  }

  /** Open milliseconds between two instants; 0 for a reversed range. */
  openTimeBetween(from: Date, to: Date): number {
    return openTimeBetween(this.days, from.getTime(), to.getTime());
  }

  /** The next `count` served days strictly after a local date. */
  nextServedDays(date: string, count: number): CalendarDay[] {
    const served: CalendarDay[] = [];
    for (let number = numberOf(date); served.length < count;) {
      const day = this.days.nextServed(number);
      served.push(publicDay(day));
      number = day.number;
    }
    return served;
  }

  /** The `count` served days strictly before a local date, the latest first. */
  previousServedDays(date: string, count: number): CalendarDay[] {
    const served: CalendarDay[] = [];
    for (let number = numberOf(date); served.length < count;) {
      const day = this.days.previousServed(number);
      served.push(publicDay(day));
      number = day.number;
    }
    return served;
  }

  /** The end of the hours of the `count`-th served day after the local day of the instant, which does not count. */
  closeOfServedDayAfter(instant: Date, count = 1): Date {
    let day = this.days.nextServed(this.days.at(instant.getTime()).number);
    for (let further = 1; further < count; further += 1) day = this.days.nextServed(day.number);
    return new Date(closeOf(day));
  }

  /** The moment of `promiseFor`, without its steps: for looking at many tickets at once. */
  answerBy(receivedAt: Date): Date {
    const { rule } = this.definition;
    const at = receivedAt.getTime();
    return new Date(
      rule.kind === 'end-of-served-day'
        ? answerByServedDay(this.days, at)
        : answerByOpenMinutes(this.days, at, rule.minutes),
    );
  }

  /** What the calendar's rule promises for a receipt (premium: a captured payment), with every step named. */
  promiseFor(receivedAt: Date): CalendarPromise {
    const { rule } = this.definition;
    return rule.kind === 'end-of-served-day'
      ? promiseByServedDay(this.days, this.steps, receivedAt.getTime())
      : promiseByOpenMinutes(this.days, this.steps, receivedAt.getTime(), rule.minutes);
  }
}

function numberOf(date: string): number {
  if (!isDate(date)) throw new Invalid('calendar.bad-date', { date });
  return dayNumberOf(date);
}

function publicDay({ date, spans, cutOffAt, plan }: ResolvedDay): CalendarDay {
  const first = spans[0];
  const last = spans.at(-1);
  const isOpen = first !== undefined && last !== undefined;
  return {
    date,
    isServed: isOpen,
    hours: isOpen ? plan.hours.map(({ open, close }) => ({ open: timeOf(open), close: timeOf(close) })) : [],
    cutOff: isOpen && plan.cutOff !== null ? timeOf(plan.cutOff) : null,
    opensAt: isOpen ? new Date(first.opensAt) : null,
    closesAt: isOpen ? new Date(last.closesAt) : null,
    cutOffAt: cutOffAt === null ? null : new Date(cutOffAt),
    closedBecause: isOpen ? null : (plan.closure?.kind ?? 'clock-change'),
    name: plan.closure?.name ?? plan.occasion,
  };
}
