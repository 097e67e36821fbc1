import type { CalendarDefinition, DayHours } from '../../calendar/calendar-definition';
import { WorkingCalendar } from '../../calendar/working-calendar';
import { keptUntil } from './status-memory';

const day = (open: string, close: string, cutOff: string | null): DayHours => ({
  hours: [{ open, close }],
  cutOff,
});

function everyDay(hours: DayHours, rule: CalendarDefinition['rule']): WorkingCalendar {
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours };
  return WorkingCalendar.of({ timeZone: 'UTC', week, holidays: [], specialDates: [], rule });
}

const standard = everyDay(day('09:00', '18:00', '16:00'), { kind: 'end-of-served-day' });
const premium = everyDay(day('08:00', '21:00', null), { kind: 'open-minutes', minutes: 120 });
const until = (time: string) =>
  keptUntil([standard, premium], new Date(`2026-11-27T${time}Z`))
    .toISOString()
    .slice(11);

describe('how long a status is kept', () => {
  it('is three seconds on an ordinary moment', () => {
    expect(until('10:00:00.000')).toBe('10:00:03.000Z');
  });

  it.each([
    ['the cut-off', '15:59:58.500', '16:00:00.000Z'],
    ['a closing', '17:59:59.999', '18:00:00.000Z'],
    ['an opening', '08:59:59.000', '09:00:00.000Z'],
    ['a closing of the other lane', '20:59:58.000', '21:00:00.000Z'],
  ])('ends with %s', (_what, now, end) => {
    expect(until(now)).toBe(end);
  });

  it.each(['16:00:00.000', '18:00:00.000', '09:00:00.000'])(
    'begins anew at the change itself (%s)',
    (now) => {
      expect(until(now)).toBe(now.replace('00.000', '03.000Z'));
    },
  );
});
