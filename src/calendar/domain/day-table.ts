import { Invalid } from '../../platform/errors';
import type { CalendarDefinition, Successor } from '../calendar-definition';
import { DAY_MS, dateOf, type DayNumber, dayNumberOf, MINUTE_MS } from './local-time';
import { type DayPlan, ServedHours } from './served-hours';
import { ZoneClock } from './zone-clock';

/** Instants in milliseconds, half-open. */
export interface Span {
  opensAt: number;
  closesAt: number;
}

/** One local day of a calendar, laid out on the line of instants. */
export interface ResolvedDay {
  readonly number: DayNumber;
  readonly date: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** In order, apart or touching, inside the day; empty when it is not served. */
  readonly spans: readonly Span[];
  /** Received before this instant: answered this day. Null when it is not served. */
  readonly cutOffAt: number | null;
  readonly plan: DayPlan;
}

/** Far beyond any promise; it bounds every loop, so that a slip of a unit ends in an error, not in a hang. */
const FIRST_DAY = dayNumberOf('1900-01-01');
const LAST_DAY = dayNumberOf('2199-12-31');

/** The days of a calendar, worked out once each: asking the zone costs a thousand times more than a look-up. */
export class DayTable {
  /** The one that holds longest into the future first. */
  private readonly stages: readonly { first: DayNumber; hours: ServedHours }[];
  private readonly clock: ZoneClock;
  private readonly usualOffset: number;
  private readonly days = new Map<DayNumber, ResolvedDay>();

  /** `successors` in the order of their dates, all in the zone of `definition`. */
  constructor(definition: CalendarDefinition, successors: readonly Successor[] = []) {
    this.stages = [
      { first: FIRST_DAY, hours: new ServedHours(definition) },
      ...successors.map(({ from, definition: next }) => ({
        first: dayNumberOf(from),
        hours: new ServedHours(next),
      })),
    ].reverse();
    this.clock = new ZoneClock(definition.timeZone);
    this.usualOffset = this.clock.offsetAt(0);
  }

  get(number: DayNumber): ResolvedDay {
    const known = this.days.get(number);
    if (known !== undefined) return known;
    if (!(number >= FIRST_DAY && number <= LAST_DAY)) throw new Invalid('calendar.instant-out-of-range');
    const day = this.resolve(number);
    this.days.set(number, day);
    return day;
  }

  /**
   * The local day of an instant. Days meet at the first instant of local midnight, so that they never overlap
   * even where a clock falls back across midnight and shows a date twice.
   */
  at(instant: number): ResolvedDay {
    let day = this.get(Math.floor((instant + this.usualOffset) / DAY_MS));
    while (instant < day.startsAt) day = this.get(day.number - 1);
    while (instant >= day.endsAt) day = this.get(day.number + 1);
    return day;
  }

  nextServed(after: DayNumber): ResolvedDay {
    let day = this.get(after + 1);
    while (day.spans.length === 0) day = this.get(day.number + 1);
    return day;
  }

  previousServed(before: DayNumber): ResolvedDay {
    let day = this.get(before - 1);
    while (day.spans.length === 0) day = this.get(day.number - 1);
    return day;
  }

  private resolve(number: DayNumber): ResolvedDay {
    const stage = this.stages.find(({ first }) => first <= number) ?? this.stages.at(-1);
    if (stage === undefined) throw new RangeError('A calendar without hours');
    const plan = stage.hours.on(number);
    const startsAt = this.clock.instantOf(number * DAY_MS);
    const endsAt = this.clock.instantOf((number + 1) * DAY_MS);
    const instantAt = (minutes: number) => this.clock.instantOf(number * DAY_MS + minutes * MINUTE_MS);
    const spans: Span[] = [];
    for (const { open, close } of plan.hours) {
      const opensAt = Math.max(instantAt(open), spans.at(-1)?.closesAt ?? startsAt);
      const closesAt = Math.min(instantAt(close), endsAt);
      if (opensAt < closesAt) spans.push({ opensAt, closesAt });
    }
    const lastClose = spans.at(-1)?.closesAt ?? null;
    const cutOffAt =
      lastClose === null || plan.cutOff === null ? lastClose : Math.min(instantAt(plan.cutOff), lastClose);
    return { number, date: dateOf(number), startsAt, endsAt, spans, cutOffAt, plan };
  }
}

/** The end of the day's hours, which only a served day has. */
export function closeOf(day: ResolvedDay): number {
  const last = day.spans.at(-1);
  if (last === undefined) throw new RangeError(`${day.date} is not served`);
  return last.closesAt;
}
