import { Invalid } from '../../platform/errors';
import type { CalendarDefinition, SpecialDate } from '../calendar-definition';
import { WorkingCalendar } from '../working-calendar';
import { defaultPremiumCalendar, defaultStandardCalendar } from './default-calendars';

const name = { es: 'Prueba', en: 'Test' };
const closed = { hours: [], cutOff: null };
const evenings = { hours: [{ open: '20:00', close: '22:00' }], cutOff: null };

function withMonday(hours: [string, string][], cutOff: string | null = null): CalendarDefinition {
  const standard = defaultStandardCalendar();
  const mon = { hours: hours.map(([open, close]) => ({ open, close })), cutOff };
  return { ...standard, week: { ...standard.week, mon } };
}

function withSpecial(special: Partial<SpecialDate>): CalendarDefinition {
  const full: SpecialDate = {
    from: '2026-12-24',
    to: '2026-12-24',
    kind: 'closed',
    ...closed,
    name,
    ...special,
  };
  return { ...defaultStandardCalendar(), specialDates: [full] };
}

function onlyClosed(): CalendarDefinition {
  const week = { mon: closed, tue: closed, wed: closed, thu: closed, fri: closed, sat: closed, sun: closed };
  return { ...defaultStandardCalendar(), week };
}

function faults(definition: CalendarDefinition): string[] {
  try {
    WorkingCalendar.of(definition);
    return [];
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    expect(error.code).toBe('calendar.invalid');
    return error.faults.map(({ path, code }) => `${path} ${code}`);
  }
}

describe('A definition that cannot be kept is refused with the field and the reason', () => {
  it.each<[string, CalendarDefinition, string[]]>([
    [
      'an unknown zone',
      { ...defaultStandardCalendar(), timeZone: 'Europe/Madriz' },
      ['timeZone calendar.unknown-zone'],
    ],
    [
      'a bare offset',
      { ...defaultStandardCalendar(), timeZone: '+01:00' },
      ['timeZone calendar.unknown-zone'],
    ],
    [
      'overlapping hours',
      withMonday([
        ['13:00', '18:00'],
        ['09:00', '13:01'],
      ]),
      ['week.mon.hours calendar.overlapping-hours'],
    ],
    [
      'close before open',
      withMonday([['18:00', '09:00']]),
      ['week.mon.hours.0.close calendar.close-before-open'],
    ],
    [
      'an empty interval',
      withMonday([['09:00', '09:00']]),
      ['week.mon.hours.0.close calendar.close-before-open'],
    ],
    ['24:00 as an opening', withMonday([['24:00', '24:00']]), ['week.mon.hours.0.open calendar.bad-time']],
    ['a time that is none', withMonday([['09:00', '18:60']]), ['week.mon.hours.0.close calendar.bad-time']],
    ['a time without zero', withMonday([['9:00', '18:00']]), ['week.mon.hours.0.open calendar.bad-time']],
    [
      'a cut-off after closing',
      withMonday([['09:00', '18:00']], '18:01'),
      ['week.mon.cutOff calendar.cut-off-outside-hours'],
    ],
    [
      'a cut-off before opening',
      withMonday([['09:00', '18:00']], '08:59'),
      ['week.mon.cutOff calendar.cut-off-outside-hours'],
    ],
    [
      'a cut-off of a closed day',
      withMonday([], '12:00'),
      ['week.mon.cutOff calendar.cut-off-outside-hours'],
    ],
    [
      'a cut-off that is no time',
      withMonday([['09:00', '18:00']], 'noon'),
      ['week.mon.cutOff calendar.bad-time'],
    ],
    [
      'a holiday that does not exist',
      { ...defaultStandardCalendar(), holidays: [{ date: '2026-02-29', name }] },
      ['holidays.0.date calendar.bad-date'],
    ],
    [
      'a special date that does not exist',
      withSpecial({ to: '2026-12-32' }),
      ['specialDates.0 calendar.bad-date'],
    ],
    ['a reversed range', withSpecial({ to: '2026-12-23' }), ['specialDates.0.to calendar.range-reversed']],
    [
      'a yearly closing',
      withSpecial({ from: '12-24', to: '12-24' }),
      ['specialDates.0 calendar.yearly-only-shortens'],
    ],
    [
      'special hours without hours',
      withSpecial({ kind: 'hours' }),
      ['specialDates.0.hours calendar.hours-missing'],
    ],
    [
      'no minutes',
      { ...defaultPremiumCalendar(), rule: { kind: 'open-minutes', minutes: 0 } },
      ['rule.minutes calendar.bad-minutes'],
    ],
  ])('%s', (_, definition, expected) => {
    expect(faults(definition)).toEqual(expected);
  });

  it('tells every fault at once', () => {
    const both = { ...withMonday([['18:00', '09:00']]), timeZone: 'Nowhere' };
    expect(faults(both)).toEqual([
      'timeZone calendar.unknown-zone',
      'week.mon.hours.0.close calendar.close-before-open',
    ]);
  });

  it.each<[string, CalendarDefinition]>([
    ['a week without hours', onlyClosed()],
    [
      'a week without hours that one date opens',
      { ...onlyClosed(), specialDates: withSpecial({ kind: 'hours', ...evenings }).specialDates },
    ],
    ['a closing without an end', withSpecial({ from: '2027-01-01', to: '9999-12-31' })],
    [
      'a shortening that leaves nothing of any day',
      withSpecial({ kind: 'shortens', from: '01-01', to: '12-31', ...evenings }),
    ],
  ])('never open: %s', (_, definition) => {
    expect(faults(definition)).toEqual(['week calendar.never-open']);
  });

  it('accepts what is only unusual', () => {
    expect(
      faults(
        withMonday(
          [
            ['13:00', '24:00'],
            ['00:00', '13:00'],
          ],
          '24:00',
        ),
      ),
    ).toEqual([]);
    expect(
      faults(
        withMonday(
          [
            ['09:00', '14:00'],
            ['16:00', '20:00'],
          ],
          '15:00',
        ),
      ),
    ).toEqual([]);
    expect(faults(withSpecial({ from: '2027-01-01', to: '2030-12-31' }))).toEqual([]);
    expect(faults(withSpecial({ kind: 'shortens', from: '02-29', to: '02-29', ...evenings }))).toEqual([]);
  });
});
