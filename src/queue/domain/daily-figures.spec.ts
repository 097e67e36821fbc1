import type { DayHours } from '../../calendar/calendar-definition';
import { WorkingCalendar } from '../../calendar/working-calendar';
import { figuresOf } from './daily-figures';
import { burdenOf } from './premium-alarm';

const hours: DayHours = { hours: [{ open: '09:00', close: '24:00' }], cutOff: '16:00' };
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours };
const rule = { kind: 'end-of-served-day' } as const;
const calendar = WorkingCalendar.of({ timeZone: 'UTC', week, holidays: [], specialDates: [], rule });

const friday = new Date('2026-11-27T12:00:00.000Z');
const endOfFriday = new Date('2026-11-28T00:00:00.000Z');
const saturday = new Date('2026-11-28T10:00:00.000Z');
const waiting = {
  lane: 'standard' as const,
  isOpen: true,
  stage: 0,
  sameDay: true,
  promisedAt: endOfFriday,
  settledAt: null,
  settledAs: null,
};
const settled = (settledAt: Date, settledAs: 'answered' | 'closed' = 'answered') => ({
  ...waiting,
  isOpen: false,
  settledAt,
  settledAs,
});
/** `day: answers/promised/kept`. */
const figures = (entry: Parameters<typeof figuresOf>[0]) =>
  figuresOf(entry, () => calendar).map(
    ({ day, answers, promised, kept }) => `${day.slice(8)}: ${answers}/${promised}/${kept}`,
  );

describe('what a waiting period counts for in the figures of the days', () => {
  it.each([
    ['nothing while its promise is ahead', waiting, []],
    ['an answer and a kept promise of its day', settled(friday), ['27: 1/0/0', '27: 0/1/1']],
    ['an answer of today and a broken promise of yesterday', settled(saturday), ['28: 1/0/0', '27: 0/1/0']],
    ['a broken promise as soon as it is missed', { ...waiting, stage: 1 }, ['27: 0/1/0']],
    ['nothing when it was closed without an answer', settled(saturday, 'closed'), []],
    ['an answer alone when it came after the cut-off', { ...settled(friday), sameDay: false }, ['27: 1/0/0']],
    ['nothing while it is parked', { ...waiting, lane: 'parked' as const, stage: 1 }, []],
    [
      'kept or not whenever it was paid',
      { ...settled(friday), lane: 'premium' as const, sameDay: false },
      ['27: 1/0/0', '27: 0/1/1'],
    ],
  ])('%s', (_what, entry, expected) => {
    expect(figures(entry)).toEqual(expected);
  });
});

describe('the alarm about premium', () => {
  const limits = { alarmSharePercent: 25, alarmPunctualityPercent: 90, alarmServedDays: 3 };
  const days = (premium: number, standard: number, promised: number, kept: number) =>
    burdenOf({ premium: { answers: premium }, standard: { answers: standard, promised, kept } }, limits);

  it('needs both: too many paid answers, and too few standard promises kept', () => {
    expect(days(26, 74, 100, 89)).toEqual({ premiumPercent: 26, punctualityPercent: 89, servedDays: 3 });
    expect(days(25, 75, 100, 80)).toBeNull();
    expect(days(60, 40, 100, 90)).toBeNull();
  });

  it('says nothing of days without answers or promises', () => {
    expect(days(0, 0, 0, 0)).toBeNull();
    expect(days(5, 0, 0, 0)).toBeNull();
  });
});
