import { reviewedBefore } from './reviewed-before';

it.each([
  ['2026-11-27T09:00:00Z', 6, '2026-05-27T09:00:00.000Z'],
  ['2026-08-31T09:00:00Z', 6, '2026-02-28T09:00:00.000Z'],
  ['2026-01-15T00:00:00Z', 2, '2025-11-15T00:00:00.000Z'],
])('%s less %d months is %s', (now, months, then) => {
  expect(reviewedBefore(new Date(now), months).toISOString()).toBe(then);
});
