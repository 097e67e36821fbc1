import fc from 'fast-check';
import { termsOfSearch, termsOfTicket } from './archive-terms';

const archived = (text: string, more: { notes?: string[]; locale?: 'es' | 'en' } = {}) =>
  new Set(
    termsOfTicket({
      locale: more.locale ?? 'es',
      shown: [text],
      notes: more.notes ?? [],
      facts: { account: 'a1' },
    }),
  );

const finds = (q: string, terms: ReadonlySet<string>, notes = false) =>
  termsOfSearch(q, { notes })?.every((readings) => readings.some((term) => terms.has(term))) ?? false;

describe('what is searched and what is written', () => {
  it('agree: whoever types words of a text, in any order, finds it', () => {
    const words = fc.array(fc.stringMatching(/^[a-zñáéíóúü]{2,14}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.constantFrom('es' as const, 'en' as const), (text, locale) => {
        const terms = archived(text.join(' '), { locale });
        const q = text.toReversed().join(' ');
        // Nothing but common words has nothing to be found by.
        if (terms.size > 1) expect(finds(q, terms)).toBe(true);
      }),
    );
  });

  it.each([3, 4, 5, 6, 7, 8, 9, 12])('agree on the first %s letters of the last word', (letters) => {
    expect(
      finds(`fallo de ${'configuraciones'.slice(0, letters)}`, archived('Un fallo de configuraciones')),
    ).toBe(true);
  });

  it('keep notes apart from what customers read', () => {
    const terms = archived('El pedido no llega', { notes: ['Cliente nervioso'] });
    expect(finds('nervioso', terms)).toBe(false);
    expect(finds('nervioso', terms, true)).toBe(true);
    expect(finds('pedido nerv', terms, true)).toBe(true);
  });

  it('are plain terms: no blank, no quote, nothing that a database could read as its own language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const searched = termsOfSearch(text, { notes: true })?.flat() ?? [];
        for (const term of [...archived(text, { notes: [text] }), ...searched]) {
          expect(term).toMatch(/^[a-z0-9=~:_-]+$/);
        }
      }),
    );
  });

  it('stay bounded, however much is pasted', () => {
    const book = Array.from({ length: 60_000 }, (_, n) => `palabra${n.toString(36)}`).join(' ');
    expect(archived(book).size).toBeLessThan(20_010);
    expect(termsOfSearch(book, { notes: true })?.length).toBe(12);
  });
});
