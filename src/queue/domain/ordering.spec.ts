import fc from 'fast-check';
import type { Lane } from '../api';
import { compareStanding, type Standing } from './ordering';

const standing: fc.Arbitrary<Standing> = fc.record({
  lane: fc.constantFrom<Lane>('premium', 'standard', 'parked'),
  effectiveAt: fc.integer({ min: 0, max: 5 }).map((minute) => new Date(minute * 60_000)),
  arrival: fc.integer({ min: 1, max: 5 }),
});

describe('the order of the desk', () => {
  it('is total: any two tickets are in order, and two different ones are never equal', () => {
    fc.assert(
      fc.property(standing, standing, (a, b) => {
        expect(Math.sign(compareStanding(a, b))).toBe(-Math.sign(compareStanding(b, a)) || 0);
        const same = a.lane === b.lane && +a.effectiveAt === +b.effectiveAt && a.arrival === b.arrival;
        expect(compareStanding(a, b) === 0).toBe(same);
      }),
    );
  });

  it('is transitive: sorting from any start gives one line', () => {
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 8 }), (line) => {
        const there = [...line].sort(compareStanding);
        const back = [...line].reverse().sort(compareStanding);
        expect(there.map(describeStanding)).toEqual(back.map(describeStanding));
      }),
    );
  });

  it('puts every premium ticket before every standard one, whenever they came', () => {
    const early = { lane: 'standard' as const, effectiveAt: new Date(0), arrival: 1 };
    const late = { lane: 'premium' as const, effectiveAt: new Date(1e12), arrival: 9 };
    expect(compareStanding(late, early)).toBeLessThan(0);
  });
});

const describeStanding = ({ lane, effectiveAt, arrival }: Standing) => `${lane} ${+effectiveAt} ${arrival}`;
