import fc from 'fast-check';
import { replayAnswers, type PastWait } from './fair-use-replay';

const start = Date.parse('2026-11-23T08:00:00.000Z');
const minute = (n: number) => new Date(start + n * 60_000);

const waits = fc
  .array(fc.tuple(fc.nat(500), fc.nat(500), fc.nat(300)), { minLength: 1, maxLength: 30 })
  .map((all) =>
    all.map(([received, waited, deferred], arrival): PastWait => ({
      arrival,
      accountId: 'a',
      receivedAt: minute(received),
      effectiveAt: minute(received + deferred),
      answeredAt: minute(received + waited),
    })),
  );

describe('the past in another order', () => {
  it('every ticket is answered once, at a moment at which the desk answered, and never before it came', () => {
    fc.assert(
      fc.property(waits, (past) => {
        const answered = replayAnswers(past, ({ effectiveAt }) => effectiveAt);
        expect(answered.size).toBe(past.length);
        const moments = (times: Iterable<Date>) => [...times].map(Number).sort((a, b) => a - b);
        expect(moments(answered.values())).toEqual(moments(past.map(({ answeredAt }) => answeredAt)));
        for (const { arrival, receivedAt } of past)
          expect(+(answered.get(arrival) ?? 0)).toBeGreaterThanOrEqual(+receivedAt);
      }),
    );
  });

  it('what some wait longer, the others wait less', () => {
    fc.assert(
      fc.property(waits, (past) => {
        const total = (order: (wait: PastWait) => Date) =>
          [...replayAnswers(past, order).values()].reduce((sum, at) => sum + +at, 0);
        expect(total(({ effectiveAt }) => effectiveAt)).toBe(total(({ receivedAt }) => receivedAt));
      }),
    );
  });

  it('at each answer the first of those who have come is served', () => {
    fc.assert(
      fc.property(waits, (past) => {
        const answered = replayAnswers(past, ({ effectiveAt }) => effectiveAt);
        for (const mine of past) {
          const at = answered.get(mine.arrival) ?? mine.answeredAt;
          const passedOver = past.filter(
            (other) =>
              other.receivedAt <= at &&
              (answered.get(other.arrival) ?? at) > at &&
              (other.effectiveAt < mine.effectiveAt ||
                (+other.effectiveAt === +mine.effectiveAt && other.arrival < mine.arrival)),
          );
          expect(passedOver).toEqual([]);
        }
      }),
    );
  });
});
