import type { CalendarOfLane } from '../../calendar/api';
import { specialDays } from './special-days';

const name = (text: string) => ({ es: text, en: text });
const calendar = {
  observesHolidays: true,
  holidays: [
    { date: '2026-12-08', name: name('Inmaculada'), confirmed: true },
    { date: '2026-11-01', name: name('Todos los Santos'), confirmed: true },
    { date: '2027-10-12', name: name('Fiesta Nacional'), confirmed: true },
  ],
  hours: {
    specialDates: [
      {
        from: '12-24',
        to: '12-24',
        kind: 'shortens',
        hours: [{ open: '09:00', close: '13:00' }],
        cutOff: '12:00',
        name: name('Nochebuena'),
      },
      { from: '12-30', to: '01-02', kind: 'closed', hours: [], cutOff: null, name: name('Inventario') },
    ],
  },
} as unknown as CalendarOfLane;

describe('the special days of a calendar', () => {
  it('are those of the next half year, in their order, also across the turn of the year', () => {
    const days = specialDays(calendar, '2026-11-27', 'es');
    expect(days.map(({ date, name, hours }) => [date, name, hours.length])).toEqual([
      ['2026-12-08', 'Inmaculada', 0],
      ['2026-12-24', 'Nochebuena', 1],
      ['2026-12-30', 'Inventario', 0],
    ]);
    expect(days.at(-1)?.text).toBe('miércoles 30 de diciembre de 2026 – sábado 2 de enero de 2027');
  });

  it('are none that a lane does not observe', () => {
    const open = { ...calendar, observesHolidays: false };
    expect(specialDays(open, '2026-12-08', 'es').map(({ name }) => name)).toEqual([
      'Nochebuena',
      'Inventario',
    ]);
  });
});
