import { Invalid } from '../../platform/errors';
import { readIcsHolidays } from './ics-holidays';

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const almudena = event('DTSTART;VALUE=DATE:20261109', 'SUMMARY:Almudena');

function faultsIn(text: string): string[] {
  try {
    readIcsHolidays(text);
  } catch (error) {
    if (error instanceof Invalid) return error.faults.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
  return [];
}

describe('Holidays of an iCalendar file', () => {
  it('are its whole-day events, in order, a date once', () => {
    const isidro = event(
      'SUMMARY;LANGUAGE=es:San Isidro',
      'DTSTART;VALUE=DATE:20260515',
      'DTEND;VALUE=DATE:20260516',
    );
    const { days, skipped } = readIcsHolidays(calendar('VERSION:2.0', almudena, isidro, almudena));
    expect(days).toEqual([
      { date: '2026-05-15', name: { es: 'San Isidro', en: 'San Isidro' } },
      { date: '2026-11-09', name: { es: 'Almudena', en: 'Almudena' } },
    ]);
    expect(skipped).toEqual([{ line: 12, because: 'repeated-date' }]);
  });

  it('may last several days; the end is the day after the last', () => {
    const easter = event('DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270102', 'SUMMARY:Cierre');
    expect(readIcsHolidays(calendar(easter)).days.map(({ date }) => date)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
  });

  it.each(['\r\n', '\n', '\r'])('are read whatever ends the lines: %j', (end) => {
    const text = `\uFEFF${calendar(almudena).replaceAll('\r\n', end)}${end}${end}`;
    expect(readIcsHolidays(text).days).toHaveLength(1);
  });

  it('have names with folded lines, escapes and colons', () => {
    const folded = event(
      'DTSTART;VALUE=DATE:20261208',
      'SUMMARY;X-A="b:c;d":La Inmaculada\\, fies',
      ' ta nacional\\; día 8\\n(España',
      '\t): 24 h \\\\ ',
    );
    expect(readIcsHolidays(calendar(folded)).days[0]?.name.es).toBe(
      'La Inmaculada, fiesta nacional; día 8 (España): 24 h \\',
    );
  });

  it('have names of at most 120 characters, without invisible ones, and never half a character', () => {
    const long = event('DTSTART:20261208', `SUMMARY:\u0007\u200b${'😀'.repeat(200)}`);
    expect(readIcsHolidays(calendar(long)).days[0]?.name.es).toBe('😀'.repeat(120));
  });

  it('do not come from hours, cancelled events, events without a name, or alarms inside an event', () => {
    const { days, skipped } = readIcsHolidays(
      calendar(
        event('DTSTART:20261208T090000Z', 'SUMMARY:Reunión'),
        event('DTSTART;VALUE=DATE:20261208', 'SUMMARY:Inmaculada', 'STATUS:CANCELLED'),
        event('DTSTART;VALUE=DATE:20261208', 'SUMMARY: '),
        event(
          'DTSTART;VALUE=DATE:20261225',
          'BEGIN:VALARM',
          'SUMMARY:Alarma',
          'END:VALARM',
          'SUMMARY:Navidad',
        ),
      ),
    );
    expect(days.map(({ name }) => name.es)).toEqual(['Navidad']);
    expect(skipped.map(({ because }) => because)).toEqual(['no-whole-day', 'cancelled', 'no-name']);
  });

  it.each<[string, string, string[]]>([
    ['text that is none', 'hola', ['ics.1 calendar.ics-no-calendar']],
    ['nothing', '', ['ics.1 calendar.ics-no-calendar']],
    ['a block without an end', 'BEGIN:VCALENDAR\nBEGIN:VEVENT', ['ics.2 calendar.ics-unbalanced']],
    ['an end of something else', 'BEGIN:VCALENDAR\nEND:VEVENT', ['ics.2 calendar.ics-unbalanced']],
    [
      'dates that do not exist, each with its line',
      calendar(
        event('DTSTART;VALUE=DATE:20260229', 'SUMMARY:a'),
        event('DTSTART;VALUE=DATE:18990101', 'SUMMARY:b'),
        event('DTSTART;VALUE=DATE:mañana', 'SUMMARY:c'),
      ),
      ['ics.3 calendar.ics-bad-date', 'ics.7 calendar.ics-bad-date', 'ics.11 calendar.ics-bad-date'],
    ],
    [
      'an event that repeats',
      calendar(event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY', 'SUMMARY:Año Nuevo')),
      ['ics.4 calendar.ics-repetition'],
    ],
    [
      'an event of a year',
      calendar(event('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:Sabático')),
      ['ics.3 calendar.ics-event-too-long'],
    ],
    [
      'more than 500 events',
      calendar(...Array.from({ length: 501 }, () => almudena)),
      ['ics.1 calendar.ics-too-many-events'],
    ],
  ])('are refused where the file is %s', (_what, text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
  });

  it('never take long, however the file is made', () => {
    const started = performance.now();
    for (const text of [
      'BEGIN:VCALENDAR\n' + ' x'.repeat(45_000),
      `BEGIN:VCALENDAR${'\n '.repeat(40_000)}`,
      '"'.repeat(90_000),
    ]) {
      faultsIn(text);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
