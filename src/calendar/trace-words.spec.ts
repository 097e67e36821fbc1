import { DateTime } from 'luxon';
import type { CalendarDefinition } from './calendar-definition';
import { defaultPremiumCalendar, defaultStandardCalendar } from './domain/default-calendars';
import { traceText } from './trace-words';
import { WorkingCalendar } from './working-calendar';

const zone = 'Europe/Madrid';
const immaculate = { date: '2026-12-08', name: { es: 'Inmaculada Concepción', en: 'Immaculate Conception' } };
const christmas = { date: '2026-12-25', name: { es: 'Navidad', en: 'Christmas Day' } };

function told(definition: CalendarDefinition, received: string, locale: 'es' | 'en' = 'es'): string[] {
  const { trace } = WorkingCalendar.of(definition).promiseFor(
    DateTime.fromISO(received, { zone }).toJSDate(),
  );
  return trace.map((step) => traceText(step, locale, definition.timeZone));
}

describe('The trace of a promise', () => {
  const standard = { ...defaultStandardCalendar(), holidays: [immaculate, christmas] };
  const premium = defaultPremiumCalendar();

  it('is plain data that survives storage', () => {
    const { trace } = WorkingCalendar.of(standard).promiseFor(new Date('2026-11-27T15:30:00Z'));
    expect(JSON.parse(JSON.stringify(trace))).toEqual([
      { at: '2026-11-27T15:30:00.000Z', code: 'received.after-cut-off', params: { cutOff: '16:00' } },
      {
        at: '2026-11-28T08:00:00.000Z',
        code: 'served-day',
        params: { date: '2026-11-28', hours: '09:00-13:00' },
      },
      { at: '2026-11-28T12:00:00.000Z', code: 'promise', params: {} },
    ]);
  });

  it('names the cut-off and the next served day', () => {
    expect(told(standard, '2026-11-27T16:30')).toEqual([
      'Recibido el viernes 27 de noviembre a las 16:30, después de la hora límite (16:00).',
      'El sábado 28 de noviembre atendemos de 9:00 a 13:00.',
      'Le responderemos, como muy tarde, el sábado 28 de noviembre a las 13:00.',
    ]);
    expect(told(standard, '2026-11-26T15:59:59', 'en')).toEqual([
      'Received on Thursday 26 November at 15:59, before the cut-off (16:00).',
      'On Thursday 26 November we are open 09:00–18:00.',
      'We will answer by Thursday 26 November at 18:00 at the latest.',
    ]);
  });

  it('names the Sunday and the holiday, each in the language of the reader', () => {
    expect(told(standard, '2026-11-29T10:00')).toEqual([
      'Recibido el domingo 29 de noviembre a las 10:00.',
      'El domingo 29 de noviembre no atendemos.',
      'El lunes 30 de noviembre atendemos de 9:00 a 18:00.',
      'Le responderemos, como muy tarde, el lunes 30 de noviembre a las 18:00.',
    ]);
    expect(told(standard, '2026-12-07T17:00')[1]).toBe(
      'El martes 8 de diciembre es festivo: Inmaculada Concepción.',
    );
    expect(told(standard, '2026-12-07T17:00', 'en')[1]).toBe(
      'Tuesday 8 December is a holiday: Immaculate Conception.',
    );
  });

  it('keeps a Sunday and the holiday beside it apart', () => {
    const allSaints = { date: '2027-11-01', name: { es: 'Todos los Santos', en: "All Saints' Day" } };
    expect(told({ ...standard, holidays: [allSaints] }, '2027-10-30T15:00').slice(1, 3)).toEqual([
      'El domingo 31 de octubre no atendemos.',
      'El lunes 1 de noviembre es festivo: Todos los Santos.',
    ]);
  });

  it('explains the cut-off of a shortened day', () => {
    expect(told(standard, '2026-12-24T12:30').slice(0, 3)).toEqual([
      'Recibido el jueves 24 de diciembre a las 12:30, después de la hora límite (12:00, Nochebuena).',
      'El viernes 25 de diciembre es festivo: Navidad.',
      'El sábado 26 de diciembre atendemos de 9:00 a 13:00.',
    ]);
    expect(told(standard, '2026-12-24T09:30')[1]).toBe(
      'El jueves 24 de diciembre (Nochebuena) atendemos de 9:00 a 13:00.',
    );
  });

  it('tells months of closing in one sentence', () => {
    const works = { es: 'obras', en: 'building works' };
    const closing = {
      from: '2027-01-11',
      to: '2027-05-30',
      kind: 'closed' as const,
      hours: [],
      cutOff: null,
      name: works,
    };
    const closed = { ...standard, specialDates: [closing] };
    expect(told(closed, '2027-01-20T10:00', 'es')).toEqual([
      'Recibido el miércoles 20 de enero a las 10:00.',
      'Del miércoles 20 de enero al domingo 30 de mayo no atendemos: obras.',
      'El lunes 31 de mayo atendemos de 9:00 a 18:00.',
      'Le responderemos, como muy tarde, el lunes 31 de mayo a las 18:00.',
    ]);
    expect(told(closed, '2027-01-20T10:00', 'en')[1]).toBe(
      'We are closed from Wednesday 20 January to Sunday 30 May: building works.',
    );
  });

  it('names each stretch that counts towards the premium time', () => {
    expect(told(premium, '2026-11-28T20:30')).toEqual([
      'El plazo es de 2 h de atención y empieza el sábado 28 de noviembre a las 20:30.',
      'El sábado 28 de noviembre cuenta de 20:30 a 21:00: 30 min.',
      'El domingo 29 de noviembre cuenta de 9:00 a 10:30: 1 h 30 min.',
      'Le responderemos, como muy tarde, el domingo 29 de noviembre a las 10:30.',
    ]);
    expect(told(premium, '2026-11-28T22:00:10', 'en')).toEqual([
      'The time allowed is 2 h of open time. Requested on Saturday 28 November at 22:00, outside our hours: it counts from the opening.',
      'Sunday 29 November counts 09:00–11:00: 2 h.',
      'We will answer by Sunday 29 November at 11:00 at the latest.',
    ]);
  });

  it('names the days that a premium calendar is closed', () => {
    const resting = { ...premium, week: { ...premium.week, sun: { hours: [], cutOff: null } } };
    expect(told(resting, '2026-11-28T20:30').slice(2)).toEqual([
      'El domingo 29 de noviembre no atendemos.',
      'El lunes 30 de noviembre cuenta de 9:00 a 10:30: 1 h 30 min.',
      'Le responderemos, como muy tarde, el lunes 30 de noviembre a las 10:30.',
    ]);
    expect(told(resting, '2026-11-29T10:00')[1]).toBe('El domingo 29 de noviembre no atendemos.');
  });

  it('tells several intervals, an end at 24:00 and a lane without cut-off', () => {
    const evening = {
      ...standard,
      week: {
        ...standard.week,
        mon: {
          hours: [
            { open: '10:00', close: '14:00' },
            { open: '17:00', close: '24:00' },
          ],
          cutOff: null,
        },
      },
    };
    expect(told(evening, '2026-11-30T13:30')).toEqual([
      'Recibido el lunes 30 de noviembre a las 13:30, antes del cierre (24:00).',
      'El lunes 30 de noviembre atendemos de 10:00 a 14:00 y de 17:00 a 24:00.',
      'Le responderemos, como muy tarde, el lunes 30 de noviembre a las 24:00.',
    ]);
  });

  it('says «a la 1:05», and shows a code of a later version as it is', () => {
    expect(traceText({ at: '2026-11-29T00:05:00.000Z', code: 'received', params: {} }, 'es', zone)).toBe(
      'Recibido el domingo 29 de noviembre a la 1:05.',
    );
    expect(traceText({ at: '2026-11-29T00:05:00.000Z', code: 'later', params: {} }, 'es', zone)).toBe(
      'later',
    );
  });

  it('keeps every Spanish sentence of the defaults within 20 words', () => {
    const sentences = ['2026-12-24T12:30', '2026-12-07T17:00', '2026-11-29T10:00']
      .flatMap((received) => [...told(standard, received), ...told(premium, received)])
      .concat(told(premium, '2026-11-28T22:00'))
      .flatMap((text) => text.split(/(?<=\.) /));
    for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
  });
});
