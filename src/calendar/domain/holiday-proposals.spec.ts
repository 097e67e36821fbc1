import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Invalid } from '../../platform/errors';
import { proposeHolidays } from './holiday-proposals';
import { weekdayOf, dayNumberOf } from './local-time';

describe('The proposal of holidays', () => {
  it("gives Spain's national holidays in order, with names in both languages", () => {
    const { days } = proposeHolidays('ES', undefined, 2026);
    expect(days.map(({ date, name }) => ({ date, name }))).toEqual([
      { date: '2026-01-01', name: { es: 'Año Nuevo', en: "New Year's Day" } },
      { date: '2026-01-06', name: { es: 'Día de los Reyes Magos', en: 'Epiphany' } },
      { date: '2026-04-03', name: { es: 'Viernes Santo', en: 'Good Friday' } },
      { date: '2026-05-01', name: { es: 'Día del Trabajador', en: 'Labour Day' } },
      { date: '2026-08-15', name: { es: 'Asunción', en: 'Assumption' } },
      { date: '2026-10-12', name: { es: 'Fiesta Nacional de España', en: 'National Day of Spain' } },
      { date: '2026-11-01', name: { es: 'Todos los Santos', en: "All Saints' Day" } },
      { date: '2026-12-06', name: { es: 'Día de la Constitución Española', en: 'Constitution Day' } },
      { date: '2026-12-08', name: { es: 'Inmaculada Concepción', en: 'Immaculate Conception' } },
      { date: '2026-12-25', name: { es: 'Navidad', en: 'Christmas Day' } },
    ]);
  });

  it('adds what a region adds, and never proposes a date twice', () => {
    const dates = proposeHolidays('ES', 'MD', 2026).days.map(({ date }) => date);
    expect(dates).toContain('2026-05-02');
    expect(new Set(dates).size).toBe(dates.length);
  });

  it('keeps the local date on the far side of the world', () => {
    expect(proposeHolidays('NZ', undefined, 2026).days[0]?.date).toBe('2026-01-01');
    expect(proposeHolidays('US', undefined, 2026).days.map(({ date }) => date)).toContain('2026-12-25');
  });

  it.each([
    ['XX', undefined],
    ['ES', 'XX'],
    ['constructor', undefined],
  ])('refuses a place that it does not know: %s %s', (country, state) => {
    expect(() => proposeHolidays(country, state, 2026)).toThrow(Invalid);
  });
});

const reference = join(__dirname, '../../../../shared/data/holidays-es-de-fr-mx-us.json');
const isThere = existsSync(reference);

(isThere ? describe : describe.skip)(
  `A second source on Spain's holidays${isThere ? '' : ' (SKIPPED: ../shared/data is not here)'}`,
  () => {
    const { days } = isThere
      ? (JSON.parse(readFileSync(reference, 'utf8')) as { days: Record<string, Record<string, string>> })
      : { days: {} };

    it.each([2025, 2026, 2027, 2028])('agrees on every working day of %i', (year) => {
      const theirs = Object.keys(days.ES ?? {}).filter((date) => date.startsWith(String(year)));
      const ours = proposeHolidays('ES', undefined, year).days.map(({ date }) => date);
      expect(theirs.filter((date) => !ours.includes(date))).toEqual([]);
      // The other source leaves out what falls on a Sunday, when the lane is closed in any case.
      const onlyOurs = ours.filter((date) => !theirs.includes(date));
      expect(onlyOurs.filter((date) => weekdayOf(dayNumberOf(date)) !== 'sun')).toEqual([]);
    });
  },
);
