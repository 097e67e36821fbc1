import fc from 'fast-check';
import { editDistance } from './edit-distance';

describe('editDistance', () => {
  it.each([
    ['factura', 'factura', 0],
    ['factrua', 'factura', 1],
    ['facura', 'factura', 1],
    ['facttura', 'factura', 1],
    ['fsctura', 'factura', 1],
    ['fcatrua', 'factura', 2],
    ['pedido', 'factura', 3],
  ])('%s to %s takes %i', (from, to, expected) => {
    expect(editDistance(from, to, 2)).toBe(expected);
  });

  it('is symmetric, and not greater than the limit plus one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (one, other, limit) => {
        const distance = editDistance(one, other, limit);
        expect(distance).toBe(editDistance(other, one, limit));
        expect(distance).toBeLessThanOrEqual(limit + 1);
        expect(distance).toBe(Math.min(editDistance(one, other, 20), limit + 1));
      }),
    );
  });
});
