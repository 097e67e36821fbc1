import fc from 'fast-check';
import type { LaneHours } from '../api';
import type { CalendarDefinition } from '../calendar-definition';
import { defaultPremiumCalendar, defaultStandardCalendar } from './default-calendars';
import { LaneTimeline, type StoredVersion } from './lane-timeline';

const withoutHolidays = ({ holidays: _none, ...hours }: CalendarDefinition): LaneHours => hours;
const standard = withoutHolidays(defaultStandardCalendar());
const premium = withoutHolidays(defaultPremiumCalendar());
const august: LaneHours = {
  ...standard,
  week: Object.fromEntries(
    Object.entries(standard.week).map(([day, { hours }]) => [
      day,
      { hours: hours.map(() => ({ open: '09:00', close: '14:00' })), cutOff: null },
    ]),
  ) as LaneHours['week'],
};

const version = (
  number: number,
  effectiveFrom: string,
  hours: LaneHours,
  more: Partial<StoredVersion> = {},
): StoredVersion => ({
  version: number,
  effectiveFrom,
  hours,
  holidayRegion: 'ES',
  observesHolidays: false,
  ...more,
});
const timeline = (...versions: StoredVersion[]) => new LaneTimeline(versions, () => []);
const promised = (line: LaneTimeline, receivedAt: string) =>
  line.at(new Date(receivedAt)).promiseFor(new Date(receivedAt)).answerBy.toISOString();

describe('The calendars of a lane along time', () => {
  const summer = timeline(version(1, '2026-01-01', standard), version(2, '2026-08-03', august));

  it('let a promise that reaches across a planned change keep to the hours of the day it falls due', () => {
    // Saturday 1 August 12:30, after the cut-off: the next served day is Monday 3 August, until 14:00.
    expect(promised(summer, '2026-08-01T10:30:00Z')).toBe('2026-08-03T12:00:00.000Z');
    const alone = timeline(version(1, '2026-01-01', standard));
    expect(promised(alone, '2026-08-01T10:30:00Z')).toBe('2026-08-03T16:00:00.000Z');
  });

  it('change nothing for a promise that is due before the change', () => {
    expect(promised(summer, '2026-07-31T10:30:00Z')).toBe('2026-07-31T16:00:00.000Z');
  });

  it('answer for the past with what held then', () => {
    expect(promised(summer, '2026-07-01T10:00:00Z')).toBe('2026-07-01T16:00:00.000Z');
    expect(promised(summer, '2026-09-01T10:00:00Z')).toBe('2026-09-01T12:00:00.000Z');
  });

  it('keep the rule of the day of receipt: two hours stay two, however the hours change', () => {
    const shorter: LaneHours = { ...premium, rule: { kind: 'open-minutes', minutes: 30 } };
    const line = timeline(version(1, '2026-01-01', premium), version(2, '2026-08-03', shorter));
    // 20:00 to 21:00, and one hour more of the next day, which is already under the other rule.
    expect(promised(line, '2026-08-02T18:00:00Z')).toBe('2026-08-03T08:00:00.000Z');
    expect(promised(line, '2026-08-03T18:00:00Z')).toBe('2026-08-03T18:30:00.000Z');
  });

  it('skip a plan that a later decision replaced', () => {
    const line = timeline(
      version(1, '2026-01-01', standard),
      version(2, '2026-08-03', august),
      version(3, '2026-07-01', standard),
    );
    expect(promised(line, '2026-08-01T10:30:00Z')).toBe('2026-08-03T16:00:00.000Z');
  });

  it('follow several plans one after the other, whatever the order of the decisions', () => {
    const line = timeline(
      version(1, '2026-01-01', standard),
      version(2, '2026-08-03', august),
      version(3, '2026-09-01', standard),
    );
    expect(promised(line, '2026-08-31T13:00:00Z')).toBe('2026-09-01T16:00:00.000Z');
  });

  it('do not mix days of two zones: a promise across a change of zone keeps to the old hours', () => {
    const islands: LaneHours = { ...august, timeZone: 'Atlantic/Canary' };
    const line = timeline(version(1, '2026-01-01', standard), version(2, '2026-08-03', islands));
    expect(promised(line, '2026-08-01T10:30:00Z')).toBe('2026-08-03T16:00:00.000Z');
    expect(promised(line, '2026-08-03T08:00:00Z')).toBe('2026-08-03T13:00:00.000Z');
  });

  it('name the regions whose holidays matter from now on', () => {
    const line = timeline(
      version(1, '2026-01-01', standard, { holidayRegion: 'PT', observesHolidays: true }),
      version(2, '2026-02-01', standard, { holidayRegion: 'ES', observesHolidays: true }),
      version(3, '2026-08-03', standard, { holidayRegion: 'ES-MD', observesHolidays: true }),
      version(4, '2026-09-03', standard, { holidayRegion: 'FR', observesHolidays: false }),
    );
    expect(line.regionsObservedFrom(new Date('2026-07-01T10:00:00Z'))).toEqual(['ES', 'ES-MD']);
  });

  it('never promise earlier to who writes later, also across a change of hours', () => {
    const instant = fc.date({
      min: new Date('2026-07-20T00:00:00Z'),
      max: new Date('2026-08-20T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.nat(10 * 86_400_000), (first, later) => {
        const second = new Date(first.getTime() + later);
        expect(promised(summer, first.toISOString()) <= promised(summer, second.toISOString())).toBe(true);
      }),
    );
  });

  it('answer the same with and without the trace', () => {
    const instant = fc.date({
      min: new Date('2026-07-20T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const lines = [summer, timeline(version(1, '2026-01-01', premium))];
    fc.assert(
      fc.property(instant, fc.constantFrom(...lines), (at, line) => {
        const calendar = line.at(at);
        expect(calendar.answerBy(at)).toEqual(calendar.promiseFor(at).answerBy);
      }),
    );
  });
});
