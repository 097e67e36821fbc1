import fc from 'fast-check';
import { likeness, shareFound, tellingWords } from './likeness';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')).map((each) => new Set(each));

describe('how alike two texts are', () => {
  it('is judged by words that say something, without accents and endings', () => {
    const asked = tellingWords('Hola, ¿cómo configuro los envíos gratis?');
    expect(
      shareFound(asked, tellingWords('La configuración del envio gratuito: configurar envíos gratis')),
    ).toBe(1);
    expect(tellingWords('Hola, buenos días').size).toBe(0);
  });

  it('is the same from either side, nothing in common is 0 and the same is 1', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one));
        expect(likeness(one, one)).toBe(one.size === 0 ? 0 : 1);
        expect(likeness(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
