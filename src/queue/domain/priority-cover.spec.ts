import { hourMs } from '../../platform/clock';
import { isCovered } from './priority-cover';

const cover = { coverOpenHours: 72, coverReopenings: 3 };
const answeredAt = new Date('2026-11-27T10:00:00.000Z');
const reopenedAt = new Date('2026-12-03T10:00:00.000Z');
const openFor = (hours: number) => () => hours * hourMs;

describe('a fee', () => {
  it.each([
    ['covers the first reopening', 0, 1, true],
    ['covers the third', 2, 1, true],
    ['does not cover the fourth', 3, 1, false],
    ['covers to the last of its 72 open hours', 0, 72, true],
    ['covers no further', 0, 72.001, false],
  ])('%s', (_what, reopenings, openHours, covered) => {
    const history = { firstAnsweredAt: answeredAt, reopenings };
    expect(isCovered(history, reopenedAt, cover, openFor(openHours))).toBe(covered);
  });
});
