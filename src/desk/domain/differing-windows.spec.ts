import fc from 'fast-check';
import type { LaneChange, Timeline } from '../../calendar/api';
import type { CalendarDefinition } from '../../calendar/calendar-definition';
import { WorkingCalendar } from '../../calendar/working-calendar';
import { differingWindows, goesByDays } from './differing-windows';

const office = { hours: [{ open: '09:00', close: '18:00' }], cutOff: '16:00' };
const closed = { hours: [], cutOff: null };
const name = { es: 'Fiesta', en: 'Holiday' };
const definition: CalendarDefinition = {
  timeZone: 'Europe/Madrid',
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: closed, sun: closed },
  holidays: [],
  specialDates: [],
  rule: { kind: 'end-of-served-day' },
};
const always = (changes: Partial<CalendarDefinition> = {}): Timeline => {
  const calendar = WorkingCalendar.of({ ...definition, ...changes });
  return { at: () => calendar };
};
const told = (change: LaneChange, from: string, until: string) =>
  differingWindows(change, Date.parse(from), Date.parse(until)).map((window) =>
    [window.from, window.until, window.wouldBe]
      .map((at) => new Date(at).toISOString().slice(5, 16))
      .join(' '),
  );

describe('The windows in which a change of hours alters promises', () => {
  it('lie between the cut-offs around a day that is closed now', () => {
    const after = always({ holidays: [{ date: '2026-12-09', name }] });
    const change: LaneChange = { lane: 'standard', before: always(), after };
    expect(told(change, '2026-11-01T00:00:00Z', '2026-12-31T00:00:00Z')).toEqual([
      '12-08T15:00 12-09T15:00 12-10T17:00',
    ]);
  });

  it('end where the tickets end, and are none where nothing changed', () => {
    const after = always({ holidays: [{ date: '2026-12-09', name }] });
    const change: LaneChange = { lane: 'standard', before: always(), after };
    expect(told(change, '2026-12-08T16:00:00Z', '2026-12-08T20:00:00Z')).toEqual([
      '12-08T16:00 12-08T20:00 12-10T17:00',
    ]);
    expect(told({ ...change, after: always() }, '2020-01-01T00:00:00Z', '2026-12-31T00:00:00Z')).toEqual([]);
    expect(told(change, '2026-12-09T00:00:00Z', '2026-12-09T00:00:00Z')).toEqual([]);
  });

  it('hold, to the millisecond, whatever days are closed and whatever cut-offs hold', () => {
    const from = Date.parse('2026-10-20T00:00:00Z');
    const until = Date.parse('2026-11-20T00:00:00Z');
    const date = fc.integer({ min: 0, max: 30 }).map((day) => ({
      date: new Date(from + day * 86_400_000).toISOString().slice(0, 10),
      name,
    }));
    const days = fc.array(date, { maxLength: 6 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: from, max: until - 1 }), (here, there, at) => {
        const sat = { hours: [{ open: '09:00', close: '13:00' }], cutOff: '12:00' };
        const week = { ...definition.week, sat };
        const change: LaneChange = {
          lane: 'standard',
          before: always({ holidays: here }),
          after: always({ holidays: there, week }),
        };
        const windows = differingWindows(change, from, until);
        const [before, after] = [change.before, change.after].map((line) =>
          line.at(new Date(at)).answerBy(new Date(at)).getTime(),
        );
        const window = windows.find((each) => each.from <= at && at < each.until);
        expect(window?.wouldBe).toBe(before === after ? undefined : after);
      }),
      { numRuns: 300 },
    );
  });

  it('are not for promises of so many minutes', () => {
    const minutes = always({ rule: { kind: 'open-minutes', minutes: 120 } });
    expect(goesByDays({ lane: 'premium', before: minutes, after: minutes }, 0, 1)).toBe(false);
    expect(goesByDays({ lane: 'premium', before: always(), after: minutes }, 0, 1)).toBe(false);
    expect(goesByDays({ lane: 'standard', before: always(), after: always() }, 0, 1)).toBe(true);
  });
});
