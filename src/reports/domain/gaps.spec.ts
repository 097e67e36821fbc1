import fc from 'fast-check';
import { gapsIn } from './gaps';

const ticket = (reference: string, category: string, ...words: string[]) => ({
  reference,
  category,
  subject: words.join(' '),
  words: new Set(words),
});

describe('what to write next', () => {
  it('is what most tickets of a category asked in nearly the same words', () => {
    const tickets = [
      ticket('T-1', 'envios', 'dron', 'entrega'),
      ticket('T-2', 'envios', 'aduana'),
      ticket('T-3', 'envios', 'aduana', 'canarias'),
      ticket('T-4', 'pagos', 'aduana'),
    ];
    expect(gapsIn(tickets)).toEqual([
      { category: 'envios', subject: 'aduana', tickets: 2, references: ['T-2', 'T-3'] },
      { category: 'envios', subject: 'dron entrega', tickets: 1, references: ['T-1'] },
      { category: 'pagos', subject: 'aduana', tickets: 1, references: ['T-4'] },
    ]);
  });

  it('counts every ticket once', () => {
    const words = fc.subarray(['a', 'b', 'c', 'd']);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('x', 'y'), words)), (given) => {
        const tickets = given.map(([category, own], i) => ticket(`T-${i}`, category, ...own));
        const gaps = gapsIn(tickets);
        expect(gaps.flatMap(({ references }) => references).sort()).toEqual(
          tickets.map(({ reference }) => reference).sort(),
        );
        expect(gaps.every((gap) => gap.tickets === gap.references.length)).toBe(true);
      }),
    );
  });
});
