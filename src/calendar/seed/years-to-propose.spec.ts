import { yearsToPropose } from './years-to-propose';

describe('The years whose holidays are proposed at the first start', () => {
  it.each([
    ['2026-11-27T10:00:00Z', [2025, 2026, 2027, 2028, 2029, 2030]],
    ['2028-12-24T10:00:00Z', [2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032]],
    ['2035-01-01T10:00:00Z', [2025, 2026, 2027, 2028, 2029, 2030, 2034, 2035, 2036, 2037, 2038, 2039]],
  ])('reach from a year back to four ahead, 2025 to 2030 in any case: %s', (now, years) => {
    expect(yearsToPropose(new Date(now))).toEqual(years);
  });
});
