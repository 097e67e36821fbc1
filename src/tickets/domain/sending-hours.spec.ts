import fc from 'fast-check';
import { nextSendingTime } from './sending-hours';

const madrid = { timeZone: 'Europe/Madrid', fromHour: 9, toHour: 20 };

describe('when people may be reminded', () => {
  it.each([
    ['at once within the hours', '2026-11-27T10:00:00.000Z', '2026-11-27T10:00:00.000Z'],
    ['at nine when it is early', '2026-11-27T03:00:00.000Z', '2026-11-27T08:00:00.000Z'],
    ['from nine sharp', '2026-11-27T08:00:00.000Z', '2026-11-27T08:00:00.000Z'],
    ['the next morning from eight in the evening on', '2026-11-27T19:00:00.000Z', '2026-11-28T08:00:00.000Z'],
    ['on Monday when Saturday is over', '2026-11-28T20:30:00.000Z', '2026-11-30T08:00:00.000Z'],
    ['on Monday on a Sunday', '2026-11-29T11:00:00.000Z', '2026-11-30T08:00:00.000Z'],
    ['in summer time', '2026-07-01T05:00:00.000Z', '2026-07-01T07:00:00.000Z'],
    ['on the Monday after the clocks change', '2026-03-28T21:00:00.000Z', '2026-03-30T07:00:00.000Z'],
  ])('is %s', (_when, at, expected) => {
    expect(nextSendingTime(new Date(at), madrid).toISOString()).toBe(expected);
  });

  it('is never before, never on a Sunday, never at night, and never more than two days away', () => {
    const shown = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Madrid',
      weekday: 'short',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (at) => {
          const next = nextSendingTime(at, madrid);
          const parts = shown.formatToParts(next);
          const hour = Number(parts.find(({ type }) => type === 'hour')?.value);
          expect(parts.find(({ type }) => type === 'weekday')?.value).not.toBe('Sun');
          expect([hour >= 9, hour < 20, next >= at]).toEqual([true, true, true]);
          expect(next.getTime() - at.getTime()).toBeLessThan(2 * 86_400_000);
        },
      ),
    );
  });
});
