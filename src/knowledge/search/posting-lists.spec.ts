import fc from 'fast-check';
import { firstFrom, holderIn, PostingLists, weightIn } from './posting-lists';
import { TermTable } from './term-table';

describe('PostingLists', () => {
  it('holds what was added and not removed', () => {
    const step = fc.record({ term: fc.nat(6), holder: fc.nat(40), weight: fc.integer({ min: 1, max: 400 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const lists = new PostingLists();
        const kept = new Map<number, Map<number, number>>();
        for (const { term, holder, weight } of steps) {
          const list = kept.get(term) ?? new Map<number, number>();
          kept.set(term, list);
          if (list.delete(holder)) lists.remove(term, holder);
          else {
            list.set(holder, Math.min(weight, 255));
            lists.add(term, holder, weight);
          }
        }
        for (const [term, list] of kept) {
          const entries = [...lists.entries(term)].map(
            (entry) => [holderIn(entry), weightIn(entry)] as const,
          );
          expect(new Map(entries)).toEqual(list);
          expect(lists.count(term)).toBe(list.size);
          const holders = entries.map(([holder]) => holder);
          expect(holders).toEqual([...list.keys()].sort((one, other) => one - other));
          for (let holder = 0; holder < 42; holder++)
            expect(firstFrom(lists.entries(term), holder)).toBe(
              holders.filter((each) => each < holder).length,
            );
        }
      }),
    );
  });
});

describe('TermTable', () => {
  it('knows exactly the terms claimed and not released', () => {
    const print = fc.tuple(fc.nat(3), fc.nat(12));
    fc.assert(
      fc.property(fc.array(print, { maxLength: 200 }), (prints) => {
        const table = new TermTable();
        const kept = new Map<string, number>();
        for (const [high, low] of prints) {
          const key = `${high}/${low}`;
          const known = kept.get(key);
          expect(table.find(high, low)).toBe(known ?? -1);
          if (known === undefined) kept.set(key, table.claim(high, low));
          else {
            table.release(known);
            kept.delete(key);
          }
        }
        expect(new Set(kept.values()).size).toBe(kept.size);
        for (const [key, term] of kept) {
          const [high = 0, low = 0] = key.split('/').map(Number);
          expect(table.find(high, low)).toBe(term);
        }
      }),
    );
  });
});
