import { writtenMoment } from './written-moment';
import { writtenMoney } from './written-money';

describe('a written moment', () => {
  it.each([
    ['2026-11-30T17:00:00.000Z', 'lunes 30 de noviembre, 18:00', 'Monday 30 November, 18:00'],
    ['2026-07-01T07:05:00.000Z', 'miércoles 1 de julio, 9:05', 'Wednesday 1 July, 09:05'],
    ['2026-12-31T23:00:00.000Z', 'viernes 1 de enero, 0:00', 'Friday 1 January, 00:00'],
  ])('of %s is told in the zone of the desk, winter and summer', (instant, es, en) => {
    expect(writtenMoment(instant, 'es')).toBe(es);
    expect(writtenMoment(instant, 'en')).toBe(en);
  });
});

describe('written money', () => {
  it('counts in the minor units of its currency', () => {
    expect(writtenMoney(995, 'EUR', 'es')).toBe('9,95 €');
    expect(writtenMoney(995, 'EUR', 'en')).toBe('€9.95');
    expect(writtenMoney(1_500, 'JPY', 'en')).toBe('JP¥1,500');
  });
});
