import fc from 'fast-check';
import { positionsWithin, stretchBefore, stretchLevels, stretchTerms, type Stretch } from './archive-search';

const position = fc.integer({ min: 1, max: 20_000_000 });
const level = fc.integer({ min: 0, max: stretchLevels - 1 });

/** The terms of the stretch as PostgreSQL is asked for them. */
const asked = (stretch: Stretch): string[] =>
  String(positionsWithin('postgres', [], stretch).values[0]).match(/b\d\.\d+/g) ?? [];

describe('a stretch of the archive', () => {
  it('follows the one before without gap or overlap, down to the first ticket', () => {
    fc.assert(
      fc.property(position, fc.infiniteStream(level), (end, levels) => {
        let below = end;
        for (let steps = 0; below > 0 && steps < 200; steps++) {
          const stretch = stretchBefore(below, levels.next().value ?? 0);
          expect(stretch.below).toBe(below);
          expect(stretch.from).toBeLessThan(below);
          expect(stretch.from).toBeGreaterThanOrEqual(0);
          below = stretch.from;
        }
      }),
    );
  });

  it('asks for a term of each position in it, by four terms at most', () => {
    fc.assert(
      fc.property(position, level, fc.nat(), (below, at, n) => {
        const stretch = stretchBefore(below, at);
        const terms = asked(stretch);
        expect(terms.length).toBeLessThanOrEqual(4);
        const inside = stretch.from + (n % (below - stretch.from));
        expect(stretchTerms(inside).filter((term) => terms.includes(term))).toHaveLength(1);
        if (stretch.from > 0)
          expect(stretchTerms(stretch.from - 1).filter((term) => terms.includes(term))).toEqual([]);
      }),
    );
  });

  it('reaches back to the first of a million tickets in as many steps as there are levels', () => {
    let below = 1_000_001;
    let steps = 0;
    for (let at = 0; below > 0; at++, steps++) below = stretchBefore(below, at).from;
    expect(steps).toBeLessThanOrEqual(stretchLevels);
  });
});
