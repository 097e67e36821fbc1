import { wordsIn } from '../render/facts';
import { Moments } from './moments';

// Friday 27 November 2026, 16:30 in Madrid.
const now = new Date('2026-11-27T15:30:00.000Z');
const spanish = new Moments(wordsIn('es'), 'es', 'Europe/Madrid', now);
const english = new Moments(wordsIn('en'), 'en', 'Europe/Madrid', now);

describe('a moment in words', () => {
  it.each([
    ['2026-11-27T17:00:00.000Z', 'hoy antes de las 18:00', 'today before 18:00'],
    ['2026-11-28T12:00:00.000Z', 'mañana antes de las 13:00', 'tomorrow before 13:00'],
    ['2026-11-27T23:30:00.000Z', 'mañana antes de las 0:30', 'tomorrow before 0:30'],
    [
      '2026-11-30T17:00:00.000Z',
      'el lunes 30 de noviembre antes de las 18:00',
      'on Monday 30 November before 18:00',
    ],
  ])('%s is %s', (at, es, en) => {
    expect([spanish.by(at), english.by(at)]).toEqual([es, en]);
  });
});
