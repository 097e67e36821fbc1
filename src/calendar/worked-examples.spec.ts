import { DateTime } from 'luxon';
import { defaultPremiumCalendar, defaultStandardCalendar } from './domain/default-calendars';
import { proposeHolidays } from './domain/holiday-proposals';
import { WorkingCalendar } from './working-calendar';

const inMadrid = (text: string) => DateTime.fromISO(text, { zone: 'Europe/Madrid' }).toJSDate();
const toldInMadrid = (instant: Date) =>
  DateTime.fromJSDate(instant, { zone: 'Europe/Madrid' }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS");

const holidays = [2026, 2027, 2028].flatMap((year) => proposeHolidays('ES', undefined, year).days);
const standard = WorkingCalendar.of({ ...defaultStandardCalendar(), holidays });
const premium = WorkingCalendar.of(defaultPremiumCalendar());

describe('The worked examples of the promise', () => {
  it.each([
    ['Thursday, the last second before the cut-off', '2026-11-26T15:59:59', '2026-11-26T18:00'],
    ['Thursday, the last millisecond before the cut-off', '2026-11-26T15:59:59.999', '2026-11-26T18:00'],
    ['Thursday, the cut-off itself', '2026-11-26T16:00:00', '2026-11-27T18:00'],
    ['Friday after the cut-off', '2026-11-27T16:30', '2026-11-28T13:00'],
    ['Saturday before the cut-off', '2026-11-28T11:59', '2026-11-28T13:00'],
    ['Saturday at the cut-off', '2026-11-28T12:00', '2026-11-30T18:00'],
    ['Saturday after closing', '2026-11-28T15:00', '2026-11-30T18:00'],
    ['Sunday', '2026-11-29T10:00', '2026-11-30T18:00'],
    ['the evening before a holiday', '2026-12-07T17:00', '2026-12-09T18:00'],
    ['Christmas Eve, after its own cut-off', '2026-12-24T12:30', '2026-12-26T13:00'],
    ['Christmas Eve, before its own cut-off', '2026-12-24T11:59', '2026-12-24T13:00'],
    ['Christmas Eve on a Sunday, which stays closed', '2028-12-24T10:00', '2028-12-26T18:00'],
    ['a Monday before opening', '2026-11-30T00:00', '2026-11-30T18:00'],
    ['a Saturday that is a holiday (15 August)', '2026-08-15T10:00', '2026-08-17T18:00'],
    ['the evening before a Saturday holiday', '2026-08-14T16:30', '2026-08-17T18:00'],
    ["New Year's Eve after its cut-off, into the next year", '2026-12-31T12:00', '2027-01-02T13:00'],
    ['29 February', '2028-02-29T15:59', '2028-02-29T18:00'],
    ['28 February of a leap year, after the cut-off', '2028-02-28T16:00', '2028-02-29T18:00'],
  ])('standard: %s', (_, received, answerBy) => {
    expect(toldInMadrid(standard.promiseFor(inMadrid(received)).answerBy)).toBe(`${answerBy}:00.000`);
  });

  it.each([
    ['Sunday', '2026-11-29T10:00', '2026-11-29T12:00'],
    ['a holiday', '2026-12-08T10:00', '2026-12-08T12:00'],
    ['half an hour before closing', '2026-11-28T20:30', '2026-11-29T10:30'],
    ['two hours before closing, which ends at the closing instant', '2026-11-28T19:00', '2026-11-28T21:00'],
    ['the closing instant', '2026-11-28T21:00', '2026-11-29T11:00'],
    ['the night', '2026-11-29T03:00', '2026-11-29T11:00'],
    ['the night in which the clock goes forward', '2027-03-28T01:30', '2027-03-28T11:00'],
    ['the evening before it goes back', '2026-10-24T20:00', '2026-10-25T10:00'],
  ])('premium: %s', (_, paid, answerBy) => {
    expect(toldInMadrid(premium.promiseFor(inMadrid(paid)).answerBy)).toBe(`${answerBy}:00.000`);
  });
});
