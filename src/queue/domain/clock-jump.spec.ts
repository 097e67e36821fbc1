import { hasJumped } from './clock-jump';

const minute = 60_000;
const at = (wallMinutes: number, passedMinutes: number) => ({
  wallMs: wallMinutes * minute,
  monotonicMs: passedMinutes * minute,
});

describe('a jump of the wall clock', () => {
  it.each([
    ['time that simply passes, however long', at(0, 0), at(600, 600), false],
    ['a drift of ten minutes', at(0, 0), at(70, 60), false],
    ['a day forward', at(0, 0), at(1441, 1), true],
    ['an hour back', at(100, 0), at(41, 1), true],
  ])('%s', (_what, before, now, expected) => {
    expect(hasJumped(before, now)).toBe(expected);
  });
});
