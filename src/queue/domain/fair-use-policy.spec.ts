import fc from 'fast-check';
import { WorkingCalendar } from '../../calendar/working-calendar';
import type { MarkKind } from '../fair-use';
import { FairUseSettings } from '../fair-use-settings';
import { deferredFrom, limitsFor, standingAt, type WeighedMark } from './fair-use-policy';
import { compareStanding } from './ordering';

const rules = new FairUseSettings();
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
// Monday 23 November 2026, 9:00 in Madrid.
const start = Date.parse('2026-11-23T08:00:00.000Z');
const on = (day: number, hours = 0) => new Date(start + day * dayMs + hours * hourMs);

const weekday = { hours: [{ open: '09:00', close: '18:00' }], cutOff: '16:00' };
const calendar = WorkingCalendar.of({
  timeZone: 'Europe/Madrid',
  week: {
    ...{ mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
    sat: { hours: [{ open: '09:00', close: '13:00' }], cutOff: '12:00' },
    sun: { hours: [], cutOff: null },
  },
  holidays: [],
  specialDates: [],
  rule: { kind: 'end-of-served-day' },
});

const number = (day: number, afterWarning = false): WeighedMark => ({
  kind: 'excessive_number',
  madeAt: on(day),
  afterWarning,
});
const mark = (kind: MarkKind, day: number, afterWarning = false) => ({ ...number(day, afterWarning), kind });

describe('how much an account may write', () => {
  it.each([
    ['no shop', [], 10, 30],
    ['one shop, which the first bound is for', [30], 10, 30],
    ['two shops', [30, 14], 15, 45],
    ['a second shop that is too young', [30, 13.9], 10, 30],
    ['nine shops', Array<number>(9).fill(20), 50, 150],
    ['twenty shops', Array<number>(20).fill(20), 50, 150],
  ])('%s', (_name, agesInDays, tickets, messages) => {
    const since = agesInDays.map((age) => new Date(start - age * dayMs));
    expect(limitsFor(since, on(0), rules)).toEqual({ tickets, messages });
  });
});

describe('what marks amount to', () => {
  it.each<[string, WeighedMark[], string, number]>([
    ['none', [], 'good', 0],
    ['the first excess warns', [number(0)], 'warned', 0],
    ['another before the warning could be heeded', [number(0), number(1)], 'warned', 0],
    ['one after the warning', [number(0), number(2, true)], 'deferred', 240],
    ['each mark since the warning', [number(0), number(1), number(2, true)], 'deferred', 480],
    ['never more than sixteen hours', [0, 1, 2, 3, 4, 5].map((day) => number(day, day > 1)), 'deferred', 960],
    ['three of the documentation', [0, 1, 2].map((day) => mark('in_documentation', day)), 'good', 0],
    ['a fourth within thirty days', [0, 1, 2, 3].map((day) => mark('in_documentation', day)), 'warned', 0],
    ['two of steps', [0, 1].map((day) => mark('steps_not_followed', day)), 'good', 0],
    ['a third within thirty days', [0, 1, 2].map((day) => mark('steps_not_followed', day)), 'warned', 0],
    [
      'two of each',
      [0, 1].flatMap((day) => [mark('in_documentation', day), mark('steps_not_followed', day)]),
      'good',
      0,
    ],
  ])('%s', (_name, marks, state, minutes) => {
    const last = marks.at(-1)?.madeAt ?? on(0);
    expect(standingAt(marks, last, rules)).toMatchObject({ state, minutes });
  });

  it('seven quiet days end what came of an excess, thirty what came of the others', () => {
    const excess = [number(0), number(2, true)];
    expect(standingAt(excess, new Date(+on(9) - 1), rules).state).toBe('deferred');
    expect(standingAt(excess, on(9), rules).state).toBe('good');
    const steps = [0, 1, 2].map((day) => mark('steps_not_followed', day));
    expect(standingAt(steps, new Date(+on(32) - 1), rules)).toMatchObject({ state: 'warned', until: on(32) });
    expect(standingAt(steps, on(32), rules).state).toBe('good');
  });

  it('after good standing the next excess warns again', () => {
    const again = [number(0), number(2, true), number(10)];
    expect(standingAt(again, on(10), rules)).toMatchObject({ state: 'warned', marks: 0, minutes: 0 });
  });
});

const someMark: fc.Arbitrary<WeighedMark> = fc.record({
  kind: fc.constantFrom<MarkKind>('excessive_number', 'in_documentation', 'steps_not_followed'),
  madeAt: fc.integer({ min: 0, max: 60 * 24 }).map((hour) => on(0, hour)),
  afterWarning: fc.boolean(),
});
const anInstant = fc.integer({ min: 0, max: 60 * 24 * 60 }).map((minute) => on(0, minute / 60));
const rank = { good: 0, warned: 1, deferred: 2 };

describe('the laws of fair use', () => {
  it('fewer marks never amount to more, at any time', () => {
    const some = fc.array(fc.tuple(someMark, fc.boolean()), { maxLength: 14 }).map((all) => ({
      all: all.map(([each]) => each),
      left: all.filter(([, stays]) => stays).map(([each]) => each),
    }));
    fc.assert(
      fc.property(some, anInstant, ({ all, left }, at) => {
        const [with_, without] = [standingAt(all, at, rules), standingAt(left, at, rules)];
        expect(rank[without.state]).toBeLessThanOrEqual(rank[with_.state]);
        expect(without.minutes).toBeLessThanOrEqual(with_.minutes);
        expect(+(without.until ?? 0)).toBeLessThanOrEqual(+(with_.until ?? 0));
      }),
      { numRuns: 1_000 },
    );
  });

  it('a deferral never goes past the close of the second served day, nor before the receipt', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 0, max: 10_000 }), (receivedAt, minutes) => {
        const effectiveAt = deferredFrom(receivedAt, minutes, calendar, rules);
        expect(+effectiveAt).toBeGreaterThanOrEqual(+receivedAt);
        expect(+effectiveAt).toBeLessThanOrEqual(+calendar.closeOfServedDayAfter(receivedAt, 2));
        expect(calendar.openTimeBetween(receivedAt, effectiveAt)).toBeLessThanOrEqual(minutes * 60_000);
      }),
    );
  });

  it('of two tickets that are deferred alike, or the later one more, none passes the other', () => {
    const minutes = fc.constantFrom(0, 240, 480, 720, 960);
    fc.assert(
      fc.property(anInstant, anInstant, minutes, minutes, (a, b, c, d) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const [less, more] = c < d ? [c, d] : [d, c];
        expect(+deferredFrom(first, less, calendar, rules)).toBeLessThanOrEqual(
          +deferredFrom(second, more, calendar, rules),
        );
      }),
    );
  });

  it('a deferred ticket is overtaken only by standard tickets received within its bound', () => {
    const ticket = fc.record({ receivedAt: anInstant, minutes: fc.constantFrom(0, 0, 0, 240, 960) });
    fc.assert(
      fc.property(fc.array(ticket, { minLength: 2, maxLength: 20 }), (tickets) => {
        const line = tickets
          .sort((a, b) => +a.receivedAt - +b.receivedAt)
          .map(({ receivedAt, minutes }, arrival) => ({
            receivedAt,
            arrival,
            lane: 'standard' as const,
            effectiveAt: deferredFrom(receivedAt, minutes, calendar, rules),
          }));
        for (const mine of line) {
          const overtaking = line.filter(
            (other) => other.arrival > mine.arrival && compareStanding(other, mine) < 0,
          );
          const bound = calendar.closeOfServedDayAfter(mine.receivedAt, rules.mostServedDays);
          for (const other of overtaking) {
            expect(+other.receivedAt).toBeLessThan(+mine.effectiveAt);
            expect(+other.receivedAt).toBeLessThan(+bound);
          }
        }
      }),
    );
  });
});
