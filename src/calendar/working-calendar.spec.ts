import { Invalid } from '../platform/errors';
import type { CalendarDefinition, DayHours } from './calendar-definition';
import { defaultPremiumCalendar, defaultStandardCalendar } from './domain/default-calendars';
import { WorkingCalendar } from './working-calendar';

const HOUR = 3_600_000;
function day(...spans: string[]): DayHours {
  const hours = spans.map((span) => ({ open: span.slice(0, 5), close: span.slice(6) }));
  return { hours, cutOff: null };
}

function everyDay(timeZone: string, ...spans: string[]): WorkingCalendar {
  const hours = day(...spans);
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours };
  return WorkingCalendar.of({
    timeZone,
    week,
    holidays: [],
    specialDates: [],
    rule: { kind: 'end-of-served-day' },
  });
}

function standard(changes: Partial<CalendarDefinition> = {}): WorkingCalendar {
  return WorkingCalendar.of({ ...defaultStandardCalendar(), ...changes });
}

function elapsed(calendar: WorkingCalendar, from: string, to: string): number {
  return calendar.openTimeBetween(new Date(from), new Date(to)) / HOUR;
}

function spansOn(calendar: WorkingCalendar, date: string): (string | undefined)[] {
  const { opensAt, closesAt } = calendar.servedDay(date);
  return [opensAt?.toISOString(), closesAt?.toISOString()];
}

describe('Opening, closing and served days', () => {
  const calendar = standard({
    holidays: [{ date: '2026-12-08', name: { es: 'Inmaculada', en: 'Immaculate' } }],
  });

  it('is half-open: served at the opening, no longer at the closing', () => {
    expect(calendar.isServedAt(new Date('2026-11-26T07:59:59.999Z'))).toBe(false);
    expect(calendar.isServedAt(new Date('2026-11-26T08:00:00Z'))).toBe(true);
    expect(calendar.isServedAt(new Date('2026-11-26T16:59:59.999Z'))).toBe(true);
    expect(calendar.isServedAt(new Date('2026-11-26T17:00:00Z'))).toBe(false);
  });

  it.each([
    ['before opening', '2026-11-26T07:00:00Z', '2026-11-26T08:00:00Z', '2026-11-25T17:00:00Z'],
    ['at the opening', '2026-11-26T08:00:00Z', '2026-11-26T08:00:00Z', '2026-11-25T17:00:00Z'],
    ['while served', '2026-11-26T10:00:00Z', '2026-11-27T08:00:00Z', '2026-11-25T17:00:00Z'],
    ['at the closing', '2026-11-26T17:00:00Z', '2026-11-27T08:00:00Z', '2026-11-26T17:00:00Z'],
    ['on a Sunday', '2026-11-29T12:00:00Z', '2026-11-30T08:00:00Z', '2026-11-28T12:00:00Z'],
    ['on a holiday', '2026-12-08T12:00:00Z', '2026-12-09T08:00:00Z', '2026-12-07T17:00:00Z'],
  ])('next opening and previous closing %s', (_, at, opening, closing) => {
    expect(calendar.nextOpening(new Date(at))).toEqual(new Date(opening));
    expect(calendar.previousClosing(new Date(at))).toEqual(new Date(closing));
  });

  it('counts served days, not dates', () => {
    const dates = (days: { date: string }[]) => days.map(({ date }) => date);
    expect(dates(calendar.nextServedDays('2026-12-04', 3))).toEqual([
      '2026-12-05',
      '2026-12-07',
      '2026-12-09',
    ]);
    expect(dates(calendar.previousServedDays('2026-12-09', 2))).toEqual(['2026-12-07', '2026-12-05']);
    expect(calendar.closeOfServedDayAfter(new Date('2026-12-05T12:00:00Z'))).toEqual(
      new Date('2026-12-07T17:00:00Z'),
    );
    expect(calendar.closeOfServedDayAfter(new Date('2026-12-05T12:00:00Z'), 2)).toEqual(
      new Date('2026-12-09T17:00:00Z'),
    );
  });

  it('reads an instant on the local date, not on the one of UTC', () => {
    expect(calendar.localDate(new Date('2026-11-26T23:00:00Z'))).toBe('2026-11-27');
    expect(calendar.timeZone).toBe('Europe/Madrid');
  });
});

describe('Open time', () => {
  const calendar = standard();

  it('adding zero stays while served, and moves to the next opening otherwise', () => {
    const plusZero = (at: string) => calendar.addOpenTime(new Date(at), 0).toISOString();
    expect(plusZero('2026-11-26T10:00:00Z')).toBe('2026-11-26T10:00:00.000Z');
    expect(plusZero('2026-11-26T08:00:00Z')).toBe('2026-11-26T08:00:00.000Z');
    expect(plusZero('2026-11-26T17:00:00Z')).toBe('2026-11-27T08:00:00.000Z');
    expect(plusZero('2026-11-29T10:00:00Z')).toBe('2026-11-30T08:00:00.000Z');
  });

  it('may end at the closing instant, and one millisecond more is the next morning', () => {
    const from = new Date('2026-11-26T16:00:00Z');
    expect(calendar.addOpenTime(from, HOUR - 0.4)).toEqual(new Date('2026-11-26T17:00:00Z'));
    expect(calendar.addOpenTime(from, HOUR)).toEqual(new Date('2026-11-26T17:00:00Z'));
    expect(calendar.addOpenTime(from, HOUR + 1)).toEqual(new Date('2026-11-27T08:00:00.001Z'));
  });

  it('is zero for a reversed range', () => {
    expect(elapsed(calendar, '2026-11-27T12:00:00Z', '2026-11-26T12:00:00Z')).toBe(0);
  });

  it('crosses years: the 52 weeks and a day of 2026 hold 261 office days and 52 Saturdays', () => {
    const unshortened = standard({ specialDates: [] });
    expect(elapsed(unshortened, '2025-12-31T23:00:00Z', '2026-12-31T23:00:00Z')).toBe(261 * 9 + 52 * 4);
  });

  it('ends in an error, never in a hang, where somebody mistook the unit', () => {
    expect(() => calendar.addOpenTime(new Date('2026-11-26T10:00:00Z'), 1e15)).toThrow(Invalid);
    expect(() => calendar.addOpenTime(new Date('2026-11-26T10:00:00Z'), -1)).toThrow(Invalid);
    expect(() => calendar.addOpenTime(new Date('2026-11-26T10:00:00Z'), Number.NaN)).toThrow(Invalid);
    expect(() => calendar.promiseFor(new Date('no date'))).toThrow(Invalid);
    expect(() => calendar.isServedAt(new Date('9999-01-01T00:00:00Z'))).toThrow(Invalid);
  });

  it('works for a calendar that is closed for three years', () => {
    const name = { es: 'Prueba', en: 'Test' };
    const closing = { kind: 'closed' as const, from: '2027-01-01', to: '2029-12-30', ...day(), name };
    const closed = standard({ specialDates: [closing] });
    expect(closed.addOpenTime(new Date('2027-01-01T12:00:00Z'), HOUR)).toEqual(
      new Date('2029-12-31T09:00:00Z'),
    );
    expect(closed.promiseFor(new Date('2027-06-01T12:00:00Z')).answerBy).toEqual(
      new Date('2029-12-31T17:00:00Z'),
    );
    expect(closed.previousClosing(new Date('2029-12-01T12:00:00Z'))).toEqual(
      new Date('2026-12-31T17:00:00Z'),
    );
  });
});

describe('Clock changes', () => {
  const always = everyDay('Europe/Madrid', '00:00-24:00');

  it('a day has 23 hours in spring and 25 in autumn', () => {
    expect(elapsed(always, '2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z')).toBe(23);
    expect(elapsed(always, '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).toBe(25);
    expect(spansOn(always, '2026-10-25')).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
  });

  it('passes from 24:00 to 00:00 without a break', () => {
    expect(always.isServedAt(new Date('2026-11-26T23:00:00Z'))).toBe(true);
    expect(always.addOpenTime(new Date('2026-11-26T22:00:00Z'), 2 * HOUR)).toEqual(
      new Date('2026-11-27T00:00:00Z'),
    );
  });

  // On 28 March 2027 Madrid goes from 02:00 to 03:00, which is 01:00 in UTC.
  it.each([
    ['an opening that is skipped moves forward by the gap', '02:30-06:00', ['01:30', '04:00']],
    ['so does a closing', '01:00-02:30', ['00:00', '01:30']],
    ['hours that are skipped keep their length after the gap', '02:15-02:45', ['01:15', '01:45']],
    ['hours that end before their moved opening are dropped', '02:30-03:15', []],
    ['hours that end with the gap', '01:30-02:00', ['00:30', '01:00']],
    ['hours that begin with the gap and end with it', '02:00-03:00', []],
  ])('in spring: %s', (_, hours, expected) => {
    const [opensAt, closesAt] = spansOn(everyDay('Europe/Madrid', hours), '2027-03-28');
    const told = [opensAt, closesAt].filter((at) => at !== undefined).map((at) => at.slice(11, 16));
    expect(told).toEqual(expected);
  });

  it('never counts twice where moved hours reach into the next ones', () => {
    const calendar = everyDay('Europe/Madrid', '01:00-02:45', '03:00-05:00');
    expect(elapsed(calendar, '2027-03-28T00:00:00Z', '2027-03-28T12:00:00Z')).toBe(3);
  });

  it('says that the clock change closed the day', () => {
    const calendar = everyDay('Europe/Madrid', '02:00-03:00');
    expect(calendar.servedDay('2027-03-28').closedBecause).toBe('clock-change');
    const { answerBy, trace } = calendar.promiseFor(new Date('2027-03-27T12:00:00Z'));
    expect(answerBy).toEqual(new Date('2027-03-29T01:00:00Z'));
    expect(trace[1]?.code).toBe('closed.clock-change');
  });

  // On 25 October 2026 Madrid shows 02:00 to 03:00 twice: at 00:00 and at 01:00 in UTC.
  it.each([
    ['a repeated opening is the first', '02:30-04:00', ['00:30', '03:00']],
    ['a repeated closing is the first', '01:00-02:30', ['23:00', '00:30']],
    ['hours inside the repeated one are served once', '02:15-02:45', ['00:15', '00:45']],
  ])('in autumn: %s', (_, hours, expected) => {
    const told = spansOn(everyDay('Europe/Madrid', hours), '2026-10-25').map((at) => at?.slice(11, 16));
    expect(told).toEqual(expected);
  });

  it('reads a cut-off in the gap as the moved time', () => {
    const week = { ...defaultStandardCalendar().week, sun: { ...day('01:00-06:00'), cutOff: '02:30' } };
    expect(standard({ week }).servedDay('2027-03-28').cutOffAt).toEqual(new Date('2027-03-28T01:30:00Z'));
  });

  it('reads a cut-off that comes twice as the first: nobody who was told 02:30 is a day late', () => {
    const week = { ...defaultStandardCalendar().week, sun: { ...day('01:00-06:00'), cutOff: '02:30' } };
    const calendar = standard({ week });
    expect(calendar.servedDay('2026-10-25').cutOffAt).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(calendar.promiseFor(new Date('2026-10-25T00:29:59Z')).answerBy).toEqual(
      new Date('2026-10-25T05:00:00Z'),
    );
    expect(calendar.promiseFor(new Date('2026-10-25T01:29:59Z')).answerBy).toEqual(
      new Date('2026-10-26T17:00:00Z'),
    );
  });

  it.each([
    ['the spring gap', '2027-03-28T00:30:00Z', '2027-03-28T02:30:00Z'],
    ['the repeated hour of autumn', '2026-10-24T23:30:00Z', '2026-10-25T01:30:00Z'],
  ])('gives two real hours across %s', (_, paidAt, answerBy) => {
    const all = day('00:00-24:00');
    const week = { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all };
    const nightAndDay = WorkingCalendar.of({ ...defaultPremiumCalendar(), week });
    expect(nightAndDay.promiseFor(new Date(paidAt)).answerBy).toEqual(new Date(answerBy));
  });

  it.each([
    ['America/Sao_Paulo', '2015-10-18', '2015-10-18T03:00:00.000Z', '2015-10-19T02:00:00.000Z'],
    ['America/Sao_Paulo', '2015-02-21', '2015-02-21T02:00:00.000Z', '2015-02-22T03:00:00.000Z'],
    ['Asia/Tehran', '2015-03-22', '2015-03-21T20:30:00.000Z', '2015-03-22T19:30:00.000Z'],
    ['Asia/Tehran', '2015-09-21', '2015-09-20T19:30:00.000Z', '2015-09-21T20:30:00.000Z'],
    ['America/Havana', '2026-03-08', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00.000Z', '2026-04-05T13:30:00.000Z'],
  ])('works where midnight does not exist or comes twice: %s on %s', (zone, date, opensAt, closesAt) => {
    expect(spansOn(everyDay(zone, '00:00-24:00'), date)).toEqual([opensAt, closesAt]);
  });

  it('has no open time on a date that a zone skipped: Samoa had no 30 December 2011', () => {
    const samoa = everyDay('Pacific/Apia', '09:00-17:00');
    expect(samoa.servedDay('2011-12-30').isServed).toBe(false);
    expect(elapsed(samoa, '2011-12-29T10:00:00Z', '2011-12-31T10:00:00Z')).toBe(16);
  });

  it('keeps days apart where the clock falls back across midnight: Newfoundland in 2010', () => {
    const newfoundland = everyDay('America/St_Johns', '00:00-24:00');
    expect(elapsed(newfoundland, '2010-11-06T02:30:00Z', '2010-11-08T03:30:00Z')).toBe(49);
  });
});

describe('the next closing', () => {
  it('is that of the hours under way, and of the next hours while closed or at a closing instant', () => {
    const calendar = WorkingCalendar.of(defaultStandardCalendar());
    const closing = (instant: string) => calendar.nextClosing(new Date(instant)).toISOString();
    expect(closing('2026-11-26T09:00:00Z')).toBe('2026-11-26T17:00:00.000Z');
    expect(closing('2026-11-26T17:00:00Z')).toBe('2026-11-27T17:00:00.000Z');
    expect(closing('2026-11-28T12:00:00Z')).toBe('2026-11-30T17:00:00.000Z');
  });
});
