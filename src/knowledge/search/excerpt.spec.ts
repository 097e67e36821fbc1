import { SearchIndex } from './search-index';

function excerptFor(question: string, text: string) {
  const index = new SearchIndex();
  index.put({
    id: 'a',
    locale: 'es',
    title: 'Título',
    keywords: [],
    sections: [{ anchor: '', heading: '', text }],
  });
  return index.search(question, { limit: 1 }).hits[0]?.excerpt ?? [];
}

const marked = (segments: { text: string; matched: boolean }[]) =>
  segments.filter((segment) => segment.matched).map((segment) => segment.text);
const whole = (segments: { text: string }[]) => segments.map((segment) => segment.text).join('');

describe('excerpt', () => {
  it('marks the words that match, as they are written in the text', () => {
    const excerpt = excerptFor(
      'configuracion de facturas',
      'Abra la Configuración. Allí está cada Factura del mes.',
    );
    expect(marked(excerpt)).toEqual(['Configuración', 'Factura']);
    expect(whole(excerpt)).toBe('Abra la Configuración. Allí está cada Factura del mes.');
  });

  it('shows the sentence that answers, not the beginning', () => {
    const filler = 'Esta frase no dice nada de interés para nadie. '.repeat(20);
    const excerpt = excerptFor(
      'borrar copia',
      `${filler}Para borrar una copia pulse el botón rojo. ${filler}`,
    );
    expect(whole(excerpt)).toMatch(/^Para borrar una copia pulse el botón rojo\./);
  });

  it('says what the last sentence of a section speaks of', () => {
    const text = 'Su dirección puede estar mal escrita. Corríjala en el pedido y pulse «Reenviar».';
    expect(whole(excerptFor('reenviar pedido', text))).toBe(text);
  });

  it('stays within 220 letters and holds a match even where a sentence never ends', () => {
    const excerpt = excerptFor(
      'tarifa',
      `${'relleno sin puntos '.repeat(100)}tarifa ${'más relleno '.repeat(100)}`,
    );
    expect(whole(excerpt).length).toBeLessThanOrEqual(220);
    expect(marked(excerpt)).toEqual(['tarifa']);
  });

  it('copes with a text that is one endless word', () => {
    expect(whole(excerptFor('título', 'x'.repeat(50_000))).length).toBeLessThanOrEqual(220);
  });
});
