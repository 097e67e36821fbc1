import fc from 'fast-check';
import type { DayHours } from '../../calendar/calendar-definition';
import { WorkingCalendar } from '../../calendar/working-calendar';
import { hourMs, later, minuteMs } from '../../platform/clock';
import { isCovered, onDutyAt, workDoneAt, type DutyEntry } from './duty';
import { estimateByHandling, estimateByPace, usualHandlingMs } from './forecast';
import { notSoldBecause } from './premium-sale';

const hours: DayHours = { hours: [{ open: '09:00', close: '21:00' }], cutOff: null };
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours };
const calendar = WorkingCalendar.of({
  timeZone: 'UTC',
  week,
  holidays: [],
  specialDates: [],
  rule: { kind: 'open-minutes', minutes: 120 },
});

/** `27T10:30` is that day of November 2026 at half past ten. */
const at = (moment: string) => new Date(`2026-11-${moment}:00.000Z`);
const on = (staffId: string, from: string, to: string): DutyEntry => ({
  staffId,
  from: at(from).toISOString(),
  to: at(to).toISOString(),
});

describe('who is on duty', () => {
  it('is half-open, and names a person once however often the list does', () => {
    const list = [
      on('marta', '27T09:00', '27T14:00'),
      on('marta', '27T13:00', '27T15:00'),
      on('sergio', '27T14:00', '27T21:00'),
    ];
    expect(onDutyAt(list, at('27T13:30'))).toEqual(['marta']);
    expect(onDutyAt(list, at('27T14:00'))).toEqual(['marta', 'sergio']);
    expect(onDutyAt(list, at('27T21:00'))).toEqual([]);
  });

  it('covers the hours of a promise when nobody is missing at any open moment of it', () => {
    const shifts = [
      on('marta', '27T09:00', '27T14:00'),
      on('sergio', '27T14:00', '27T21:00'),
      on('marta', '28T09:00', '28T12:00'),
    ];
    expect(isCovered(shifts, calendar, at('27T13:00'), at('27T15:00'))).toBe(true);
    // The night between is closed and needs nobody.
    expect(isCovered(shifts, calendar, at('27T20:30'), at('28T10:30'))).toBe(true);
    expect(isCovered(shifts.slice(0, 2), calendar, at('27T20:30'), at('28T10:30'))).toBe(false);
    expect(isCovered([on('marta', '27T09:00', '27T14:00')], calendar, at('27T13:00'), at('27T15:00'))).toBe(
      false,
    );
    expect(isCovered([], calendar, at('27T13:00'), at('27T15:00'))).toBe(false);
  });
});

describe('when work will be done', () => {
  it('is shared by those who are there', () => {
    const two = [on('marta', '27T09:00', '27T12:00'), on('sergio', '27T10:00', '27T12:00')];
    const done = workDoneAt(two, calendar, at('27T09:00'), { openMs: 3 * hourMs, least: 0 });
    expect(done).toEqual(at('27T11:00'));
  });

  it('waits for whoever comes next, and has no end when nobody comes any more', () => {
    const list = [on('marta', '28T09:00', '28T10:00')];
    expect(workDoneAt(list, calendar, at('27T15:00'), { openMs: hourMs / 2, least: 0 })).toEqual(
      at('28T09:30'),
    );
    expect(workDoneAt(list, calendar, at('27T15:00'), { openMs: 2 * hourMs, least: 0 })).toBeNull();
    expect(workDoneAt([], calendar, at('27T15:00'), { openMs: hourMs, least: 1 })).toEqual(at('27T16:00'));
  });

  it('never comes earlier with more work, nor later with more people', () => {
    const entry = fc.tuple(
      fc.integer({ min: 0, max: 72 }),
      fc.integer({ min: 1, max: 24 }),
      fc.constantFrom('a', 'b', 'c'),
    );
    const midnight = at('27T00:00');
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), fc.nat(600), fc.nat(600), (shifts, work, more) => {
        const list = shifts.map(([begin, length, staffId]) => ({
          staffId,
          from: later(midnight, begin * hourMs).toISOString(),
          to: later(midnight, (begin + length) * hourMs).toISOString(),
        }));
        const done = (openMs: number, entries = list) =>
          workDoneAt(entries, calendar, midnight, { openMs, least: 1 })?.getTime() ?? Infinity;
        expect(done((work + more) * minuteMs)).toBeGreaterThanOrEqual(done(work * minuteMs));
        expect(done(work * minuteMs)).toBeLessThanOrEqual(done(work * minuteMs, []));
      }),
    );
  });
});

describe('the forecast of the premium lane', () => {
  const answered = (handled: number, minutes: number) => ({
    answers: handled,
    handled,
    handlingMs: handled * minutes * minuteMs,
  });
  const one = { entries: [], least: 1 as const };

  it('rests on premium tickets where there are enough of them, else on all, else on nothing', () => {
    expect(usualHandlingMs(answered(5, 20), answered(50, 8))).toBe(20 * minuteMs);
    expect(usualHandlingMs(answered(1, 20), answered(5, 8))).toBe(10 * minuteMs);
    expect(usualHandlingMs(answered(2, 20), answered(2, 8))).toBeNull();
  });

  it('counts those ahead, a claimed one for half, then the ticket itself', () => {
    const load = { waiting: 2, claimed: 1, handlingMs: 30 * minuteMs };
    const estimate = estimateByHandling(calendar, load, one, at('27T10:00'));
    expect(estimate).toEqual({ from: at('27T11:10'), to: at('27T12:20') });
  });

  it('goes on at the next opening', () => {
    const load = { waiting: 0, claimed: 0, handlingMs: 60 * minuteMs };
    expect(estimateByHandling(calendar, load, one, at('27T20:50'))?.to).toEqual(at('28T10:10'));
  });

  it('lets two people share the line, and no two work on one ticket', () => {
    const two = {
      entries: [on('a', '27T09:00', '27T21:00'), on('b', '27T09:00', '27T21:00')],
      least: 1 as const,
    };
    const load = { waiting: 4, claimed: 0, handlingMs: 30 * minuteMs };
    expect(estimateByHandling(calendar, load, two, at('27T10:00'))?.to).toEqual(at('27T12:00'));
  });
});

describe('priority is for sale', () => {
  const promise = { from: at('27T10:00'), answerBy: at('27T12:00') };
  const usual = { sellOnlyWhileKept: true, requireDuty: false };
  const ends = (moment: string) => ({ from: at('27T10:30'), to: at(moment) });

  it.each([
    ['nothing is known of the load', usual, null, [], null],
    ['the forecast ends with the promise', usual, ends('27T12:00'), [], null],
    ['the forecast ends after it', usual, ends('27T12:01'), [], 'load'],
    ['but the switch is off', { ...usual, sellOnlyWhileKept: false }, ends('27T12:01'), [], null],
    ['nobody is on the list, which must name somebody', { ...usual, requireDuty: true }, null, [], 'duty'],
    ['somebody is', { ...usual, requireDuty: true }, null, [on('a', '27T09:00', '27T12:00')], null],
  ] as const)('%s', (_case, rules, estimate, duty, because) => {
    expect(notSoldBecause(rules, estimate, duty, calendar, promise)).toBe(because);
  });
});

describe('the estimate by pace', () => {
  it('divides those ahead and oneself by the answers per open hour, and is silent on too few', () => {
    const pace = { answers: 7, since: at('26T09:00') };
    // Seven answers in 13 open hours; three ahead and oneself take 4 of them, a third more or less.
    const estimate = estimateByPace(calendar, pace, 3, at('27T10:00'));
    const hoursOf = (end?: Date) => calendar.openTimeBetween(at('27T10:00'), end ?? at('27T10:00')) / hourMs;
    expect(hoursOf(estimate?.from)).toBeCloseTo((4 * 13) / 7 / 1.5, 4);
    expect(hoursOf(estimate?.to)).toBeCloseTo(((4 * 13) / 7) * (4 / 3), 4);
    expect(estimateByPace(calendar, { ...pace, answers: 4 }, 3, at('27T10:00'))).toBeNull();
  });
});
