import { SearchIndex } from './search-index';

/** An index of texts without titles, in Spanish; a text is known by its number. */
function indexOf(...texts: string[]): SearchIndex {
  const index = new SearchIndex();
  texts.forEach((text, number) => {
    const sections = [{ anchor: '', heading: '', text }];
    index.put({ id: `${number}`, locale: 'es', title: '', keywords: [], sections });
  });
  return index;
}

function read(index: SearchIndex, question: string) {
  const { hits, corrections } = index.search(question, { limit: 3, locale: 'es' });
  return { first: hits[0]?.id, corrections };
}

describe('A word that the texts do not have', () => {
  const lost = indexOf('Se ha perdido un paquete.', 'Descargue sus facturas.');

  it('is not read as another that is near, where it is a common word of the language', () => {
    expect(read(lost, 'estado del pedido').corrections).toEqual([]);
    expect(read(lost, 'se ha perdiod').corrections).toEqual([{ from: 'perdiod', to: 'perdido' }]);
  });

  it('is not read as one that is further away than a common word', () => {
    expect(read(lost, 'estado del pedidoo').corrections).toEqual([]);
    expect(read(indexOf('Los pedidos de hoy.', 'Se ha perdido.'), 'mi pedidoo')).toEqual({
      first: '0',
      corrections: [{ from: 'pedidoo', to: 'pedidos' }],
    });
  });

  it('is read as another form of itself, common or not', () => {
    expect(read(lost, 'las factura').first).toBe('1');
    expect(read(indexOf('El pago es rechazado.', 'Otra cosa.'), 'pagos rechazadas').first).toBe('0');
  });

  it('is read by its stem although the error is in a form that no text has', () => {
    const paging = indexOf('Cada página muestra veinte artículos.', 'El precio lleva impuestos.');
    expect(read(paging, 'opciones de pagniacion').first).toBe('0');
    expect(read(paging, 'opciones de pagniacion').corrections).toEqual([
      { from: 'pagniacion', to: 'página' },
    ]);
  });

  it('is also read as its neighbour where it only happens to share a stem', () => {
    const sides = indexOf('Otro lado del mostrador.', 'Este lado del cliente.', 'Son cientos de euros.');
    expect(read(sides, 'del lado del ciente').first).toBe('1');
  });

  it('keeps its numbers: one version is no mistyped other', () => {
    const versions = indexOf('Actualice a windows10.', 'Copie sus archivos.');
    expect(read(versions, 'windwos10').corrections).toEqual([{ from: 'windwos10', to: 'windows10' }]);
    expect(read(versions, 'windows11').corrections).toEqual([]);
  });

  it('is told as the answer writes what was meant', () => {
    const { corrections } = read(indexOf('La configuración de los envíos.'), 'comfiguración');
    expect(corrections).toEqual([{ from: 'comfiguración', to: 'configuración' }]);
  });
});
