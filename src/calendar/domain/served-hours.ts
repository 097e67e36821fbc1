import type { CalendarDefinition, Hours, LocalizedName, SpecialDate, Weekday } from '../calendar-definition';
import { dateOf, dayNumberOf, type DayNumber, minutesOf, WEEKDAYS, weekdayOf } from './local-time';

/** Minutes since local midnight, half-open. */
export interface WallSpan {
  open: number;
  close: number;
}

export interface Closure {
  kind: 'weekday' | 'holiday' | 'special';
  name: LocalizedName | null;
}

/** What the definition says of one date, on the wall clock. */
export interface DayPlan {
  hours: readonly WallSpan[];
  /** Minutes since midnight; null where receipts count until the last closing. */
  cutOff: number | null;
  /** Why it is closed; null for a day with hours. */
  closure: Closure | null;
  /** The special date that gave a served day its hours. */
  occasion: LocalizedName | null;
}

interface Rules {
  hours: WallSpan[];
  cutOff: number | null;
}

interface DatedSpecial extends Rules {
  kind: SpecialDate['kind'];
  first: DayNumber;
  last: DayNumber;
  name: LocalizedName;
}

interface YearlyShortening extends Rules {
  from: string;
  to: string;
  name: LocalizedName;
}

/** Reads a definition that was already checked: week, holidays and special dates become the hours of a date. */
export class ServedHours {
  private readonly week: Record<Weekday, Rules>;
  private readonly holidays: Map<DayNumber, LocalizedName>;
  /** Those that open or close a date, the one that wins first. */
  private readonly replacing: DatedSpecial[];
  private readonly shortening: DatedSpecial[];
  private readonly yearly: YearlyShortening[];

  constructor(definition: CalendarDefinition) {
    this.week = Object.fromEntries(
      WEEKDAYS.map((weekday) => [weekday, rulesOf(definition.week[weekday])]),
    ) as Record<Weekday, Rules>;
    this.holidays = new Map(definition.holidays.map(({ date, name }) => [dayNumberOf(date), name]));
    const dated = definition.specialDates.filter(({ from }) => from.length === 10).map(datedSpecial);
    this.replacing = dated
      .filter(({ kind }) => kind !== 'shortens')
      .reverse()
      .sort((a, b) => a.last - a.first - (b.last - b.first));
    this.shortening = dated.filter(({ kind }) => kind === 'shortens');
    this.yearly = definition.specialDates
      .filter(({ from }) => from.length === 5)
      .map((special) => ({ ...rulesOf(special), from: special.from, to: special.to, name: special.name }));
  }

  on(day: DayNumber): DayPlan {
    const special = this.replacing.find(({ first, last }) => first <= day && day <= last);
    if (special?.kind === 'hours') {
      return { hours: special.hours, cutOff: special.cutOff, closure: null, occasion: special.name };
    }
    if (special !== undefined) return closed('special', special.name);
    const holiday = this.holidays.get(day);
    if (holiday !== undefined) return closed('holiday', holiday);
    const usual = this.week[weekdayOf(day)];
    if (usual.hours.length === 0) return closed('weekday', null);
    return this.shortenedOn(day, usual);
  }

  private shortenedOn(day: DayNumber, usual: Rules): DayPlan {
    let plan: DayPlan = { ...usual, closure: null, occasion: null };
    for (const shortening of this.shorteningsOn(day)) {
      const hours = overlap(plan.hours, shortening.hours);
      const lastClose = hours.at(-1)?.close;
      if (lastClose === undefined) return closed('special', shortening.name);
      plan = {
        hours,
        cutOff: earliestCutOff([plan.cutOff, shortening.cutOff], lastClose),
        closure: null,
        occasion: shortening.name,
      };
    }
    return plan;
  }

  private shorteningsOn(day: DayNumber): (Rules & { name: LocalizedName })[] {
    const dated = this.shortening.filter(({ first, last }) => first <= day && day <= last);
    if (this.yearly.length === 0) return dated;
    const monthDay = dateOf(day).slice(5);
    const yearly = this.yearly.filter(({ from, to }) =>
      from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to,
    );
    return [...dated, ...yearly];
  }
}

function closed(kind: Closure['kind'], name: LocalizedName | null): DayPlan {
  return { hours: [], cutOff: null, closure: { kind, name }, occasion: null };
}

function rulesOf(source: { hours: Hours[]; cutOff: string | null }): Rules {
  const hours = source.hours
    .map(({ open, close }) => ({ open: minutesOf(open), close: minutesOf(close) }))
    .sort((a, b) => a.open - b.open);
  return { hours, cutOff: source.cutOff === null ? null : minutesOf(source.cutOff) };
}

function datedSpecial(special: SpecialDate): DatedSpecial {
  const { kind, name } = special;
  return { ...rulesOf(special), kind, name, first: dayNumberOf(special.from), last: dayNumberOf(special.to) };
}

function overlap(hours: readonly WallSpan[], limits: readonly WallSpan[]): WallSpan[] {
  return hours.flatMap((a) =>
    limits
      .map((b) => ({ open: Math.max(a.open, b.open), close: Math.min(a.close, b.close) }))
      .filter(({ open, close }) => open < close),
  );
}

function earliestCutOff(cutOffs: (number | null)[], lastClose: number): number | null {
  const known = cutOffs.filter((cutOff) => cutOff !== null);
  return known.length === 0 ? null : Math.min(...known, lastClose);
}
