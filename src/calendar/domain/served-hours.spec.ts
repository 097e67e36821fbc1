import { Invalid } from '../../platform/errors';
import type { CalendarDefinition, DayHours, SpecialDate } from '../calendar-definition';
import { WorkingCalendar } from '../working-calendar';
import { defaultStandardCalendar } from './default-calendars';

const name = { es: 'Prueba', en: 'Test' };

function day(...spans: string[]): DayHours {
  const hours = spans.map((span) => ({ open: span.slice(0, 5), close: span.slice(6) }));
  return { hours, cutOff: null };
}

function standard(changes: Partial<CalendarDefinition> = {}): WorkingCalendar {
  return WorkingCalendar.of({ ...defaultStandardCalendar(), ...changes });
}

function special(kind: SpecialDate['kind'], from: string, to: string, ...spans: string[]): SpecialDate {
  return { kind, from, to, ...day(...spans), name };
}

/** The calendar's day as an hours page would print it. */
function hoursOn(calendar: WorkingCalendar, date: string): string {
  const { hours, cutOff, closedBecause } = calendar.servedDay(date);
  if (closedBecause !== null) return closedBecause;
  const spans = hours.map(({ open, close }) => `${open}-${close}`).join(' ');
  return cutOff === null ? spans : `${spans} until ${cutOff}`;
}

describe('The hours of a date', () => {
  const calendar = standard({
    holidays: [
      { date: '2026-12-08', name },
      { date: '2026-12-25', name },
      { date: '2026-08-15', name },
    ],
    specialDates: [
      ...defaultStandardCalendar().specialDates,
      special('closed', '2026-08-03', '2026-08-14'),
      special('hours', '2026-08-10', '2026-08-10', '10:00-12:00'),
      special('hours', '2026-12-08', '2026-12-08', '09:00-14:00'),
      special('hours', '2026-11-29', '2026-11-29', '11:00-13:00', '16:00-18:00'),
      special('shortens', '2026-05-14', '2026-05-17', '08:00-14:00'),
      special('shortens', '2026-06-01', '2026-06-01', '18:00-22:00'),
    ],
  });

  it.each([
    ['an ordinary Thursday', '2026-11-26', '09:00-18:00 until 16:00'],
    ['a Sunday', '2026-11-22', 'weekday'],
    ['a holiday', '2026-12-25', 'holiday'],
    ['a holiday on a worked Saturday', '2026-08-15', 'holiday'],
    ['a special closing', '2026-08-03', 'special'],
    ['its last day', '2026-08-14', 'special'],
    ['the day after it', '2026-08-17', '09:00-18:00 until 16:00'],
    ['hours of a single date inside a longer closing', '2026-08-10', '10:00-12:00'],
    ['hours of their own on a holiday', '2026-12-08', '09:00-14:00'],
    ['hours of their own on a Sunday', '2026-11-29', '11:00-13:00 16:00-18:00'],
    ['a shortened Friday, whose cut-off moves to the close', '2026-05-15', '09:00-14:00 until 14:00'],
    ['a Saturday within a shortening that is longer than its hours', '2026-05-16', '09:00-13:00 until 12:00'],
    ['a shortened Sunday stays closed', '2026-05-17', 'weekday'],
    ['a shortening that leaves nothing', '2026-06-01', 'special'],
    ['Christmas Eve on a Thursday', '2026-12-24', '09:00-13:00 until 12:00'],
    ['Christmas Eve on a Sunday', '2028-12-24', 'weekday'],
    ["New Year's Eve of any year", '2029-12-31', '09:00-13:00 until 12:00'],
    ['29 February', '2028-02-29', '09:00-18:00 until 16:00'],
  ])('%s', (_, date, expected) => {
    expect(hoursOn(calendar, date)).toBe(expected);
  });

  it('lets a yearly shortening span the turn of the year', () => {
    const winter = standard({ specialDates: [special('shortens', '12-28', '01-05', '10:00-14:00')] });
    expect(
      ['2026-12-24', '2026-12-28', '2027-01-05', '2027-01-07'].map((date) => hoursOn(winter, date)),
    ).toEqual([
      '09:00-18:00 until 16:00',
      '10:00-14:00 until 14:00',
      '10:00-14:00 until 14:00',
      '09:00-18:00 until 16:00',
    ]);
  });

  it('lets the later of two rules for the same dates win, and the shorter range over the longer', () => {
    const both = [
      special('closed', '2026-11-26', '2026-11-27'),
      special('hours', '2026-11-26', '2026-11-27', '10:00-11:00'),
    ];
    expect(hoursOn(standard({ specialDates: both }), '2026-11-26')).toBe('10:00-11:00');
    expect(hoursOn(standard({ specialDates: [...both].reverse() }), '2026-11-26')).toBe('special');
    const single = special('closed', '2026-11-27', '2026-11-27');
    expect(hoursOn(standard({ specialDates: [single, ...both] }), '2026-11-27')).toBe('special');
  });

  it('refuses a date that does not exist', () => {
    expect(() => calendar.servedDay('2027-02-29')).toThrow(Invalid);
  });

  it('does not change when the definition it was built from is changed later', () => {
    const definition = defaultStandardCalendar();
    const built = WorkingCalendar.of(definition);
    definition.week.mon.hours = [];
    expect(hoursOn(built, '2026-11-30')).toBe('09:00-18:00 until 16:00');
  });
});
