import fc from 'fast-check';
import { firstRetryAt, nextRetryAt, shortReason } from './retry-delays';

const now = new Date('2026-11-27T09:00:00.000Z');

describe('retries', () => {
  it('grow apart, from ten seconds to a day, and end after the eighth attempt', () => {
    const waits = Array.from({ length: 7 }, (_, i) => Number(nextRetryAt(now, i + 1)) - Number(now));
    expect(firstRetryAt(now)).toEqual(nextRetryAt(now, 1));
    expect(waits[0]).toBe(10_000);
    expect(waits.at(-1)).toBe(24 * 3_600_000);
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    expect(nextRetryAt(now, 8)).toBeNull();
  });
});

describe('the reason an admin is shown', () => {
  it('is one bounded line, whatever was thrown', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (thrown, message) => {
        for (const reason of [shortReason(thrown), shortReason(new Error(message))]) {
          expect(reason.length).toBeLessThanOrEqual(300);
          expect(reason).not.toContain('\n');
        }
      }),
      { examples: [[{ toString: '' }, '']] },
    );
  });
});
