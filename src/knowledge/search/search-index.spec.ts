import fc from 'fast-check';
import { IndexedDocument } from './indexed-document';
import { SearchIndex } from './search-index';

function article(
  id: string,
  title: string,
  text: string,
  more: Partial<IndexedDocument> = {},
): IndexedDocument {
  return {
    id,
    locale: 'es',
    title,
    keywords: [],
    sections: [{ anchor: 'inicio', heading: '', text }],
    ...more,
  };
}

const HELP = [
  article(
    'pago',
    'Configurar los métodos de pago',
    'Abra Pagos y active la tarjeta o la transferencia. Guarde los cambios.',
  ),
  article(
    'envio',
    'Gastos de envío',
    'La configuración de los gastos de envío depende del peso del paquete y de la zona.',
  ),
  article(
    'factura',
    'Descargar una factura',
    'Cada pedido tiene su factura. Puede descargarla en formato PDF desde el pedido.',
  ),
  article(
    'dominio',
    'Conectar un dominio propio',
    'Apunte los registros DNS de su dominio a la tienda. El cambio tarda unas horas.',
  ),
  article(
    'correo',
    'Cuentas de correo',
    'Cree un buzón y lea el correo con su programa habitual o en la web.',
  ),
  article(
    'refund',
    'Refund an order',
    'Open the order and press refund. The customer receives the money within days.',
    {
      locale: 'en',
    },
  ),
];

function helpCentre(documents: readonly IndexedDocument[] = HELP): SearchIndex {
  const index = new SearchIndex();
  for (const document of documents) index.put(document);
  return index;
}

function found(index: SearchIndex, question: string, limit = 5): string[] {
  return index.search(question, { limit }).hits.map((hit) => hit.id);
}

describe('what a search finds', () => {
  const index = helpCentre();

  it('ranks the same with and without accents', () => {
    for (const [written, plain] of [
      ['configuración de envío', 'configuracion de envio'],
      ['¿Dónde está la configuración del método de pago?', 'donde esta la configuracion del metodo de pago'],
    ] as const) {
      const accented = index.search(written, { limit: 5, locale: 'es' });
      expect(index.search(plain, { limit: 5, locale: 'es' }).hits).toEqual(accented.hits);
      expect(accented.hits.length).toBeGreaterThan(0);
    }
  });

  it('understands a whole sentence in other forms of the words', () => {
    expect(found(index, '¿Cómo hago para que mis clientes descarguen las facturas de sus pedidos?')[0]).toBe(
      'factura',
    );
  });

  it('repairs typing errors and says what it read', () => {
    const { hits, corrections } = index.search('tranferencia bancaira', { limit: 3 });
    expect(hits[0]?.id).toBe('pago');
    expect(corrections).toContainEqual({ from: 'tranferencia', to: 'transferencia' });
  });

  it('repairs a form of a word that no text has, by what its forms share', () => {
    const { hits, corrections } = index.search('¿Se puede ir desacrgando?', { limit: 3, locale: 'es' });
    expect(hits[0]?.id).toBe('factura');
    expect(corrections).toEqual([{ from: 'desacrgando', to: 'descargar' }]);
    expect(index.search('¿Se puede ir dexxargando?', { limit: 3, locale: 'es' }).corrections).toEqual([]);
  });

  it('reads words that were written together or apart as the texts write them', () => {
    const shop = helpCentre([
      ...HELP,
      article('postal', 'Código postal', 'Escriba el código postal de la dirección.'),
      article('checkout', 'El checkout', 'El checkout pide los datos del comprador.'),
    ]);
    expect(found(shop, 'codigopostal')).toEqual(['postal']);
    expect(found(shop, 'datos del check out')[0]).toBe('checkout');
    expect(found(shop, 'check-out')).toEqual(['checkout']);
  });

  it('asks for no hits and gets none', () => {
    expect(index.search('factura', { limit: 0 })).toMatchObject({ hits: [], confident: false });
    expect(new SearchIndex().search('factura', { limit: 5 })).toEqual({
      hits: [],
      confident: false,
      confidence: 0,
      locale: 'es',
      corrections: [],
    });
  });

  it('ignores greetings, thanks and signatures', () => {
    const plain = index.search('conectar mi dominio', { limit: 5 });
    const polite = index.search(
      'Hola, buenos días. Quería saber cómo conectar mi dominio, por favor. Muchas gracias de antemano. Un saludo, Ana Ruiz',
      { limit: 5 },
    );
    expect(polite.hits).toEqual(plain.hits);
    expect(polite.confident).toBe(true);
  });

  it('finds a word of which only a part is known, without confidence', () => {
    const { hits, confident } = index.search('subdominios', { limit: 5, locale: 'es' });
    expect(hits[0]?.id).toBe('dominio');
    expect(confident).toBe(false);
  });

  it('is not confident when nothing but a greeting was said', () => {
    expect(index.search('Hola, buenos días. ¡Gracias!', { limit: 5 }).confident).toBe(false);
  });

  it('prefers a document titled by the question to one that mentions it', () => {
    const two = helpCentre([
      article(
        'mention',
        'Otra cosa',
        'Aquí se nombra el almacén una vez entre palabras de relleno sobre pedidos.',
      ),
      article(
        'titled',
        'El almacén',
        'Aquí se explica otra materia con palabras de relleno sobre los pedidos.',
      ),
    ]);
    expect(found(two, 'almacén')).toEqual(['titled', 'mention']);
  });

  it('finds a document by the words editors added to it', () => {
    const index = helpCentre([
      ...HELP,
      article('libro', 'Libro de visitas', 'Mensajes.', { keywords: ['guestbook'] }),
    ]);
    expect(found(index, 'guestbook')).toEqual(['libro']);
  });

  it('answers with the section that holds the answer', () => {
    const sections = [
      { anchor: 'alta', heading: 'Darse de alta', text: 'Rellene el formulario.' },
      { anchor: 'baja', heading: 'Darse de baja', text: 'Escriba a la dirección indicada para cancelar.' },
    ];
    const index = helpCentre([...HELP, article('cuenta', 'Su cuenta', '', { sections })]);
    expect(index.search('cancelar mi cuenta', { limit: 1 }).hits[0]).toMatchObject({
      id: 'cuenta',
      anchor: 'baja',
    });
  });

  it('searches both languages unless told which', () => {
    expect(found(index, 'how do I refund an order?')[0]).toBe('refund');
    expect(index.search('refund', { limit: 5, locale: 'es' }).hits.map((hit) => hit.id)).not.toContain(
      'refund',
    );
  });

  it('shows only what the reader may see, and still fills the list', () => {
    const filter = (id: string) => id !== 'factura';
    const { hits } = index.search('factura del pedido con pago', { limit: 2, filter });
    expect(hits.map((hit) => hit.id)).not.toContain('factura');
    expect(hits.length).toBeGreaterThan(0);
  });

  it('abstains where the question is about something else', () => {
    expect(
      index.search('¿Quién ganó la batalla de Lepanto y qué flota se hundió?', { limit: 5 }).confident,
    ).toBe(false);
    expect(index.search('¿Cómo descargo una factura en PDF?', { limit: 5 }).confident).toBe(true);
  });

  it('trusts a rare name that question and answer share more than the same word in small letters', () => {
    const sure = (text: string) => index.search(text, { limit: 1, locale: 'es' }).confidence;
    expect(sure('¿Qué son los registros DNS?')).toBeGreaterThan(sure('¿Qué son los registros dns?'));
    expect(sure('QUÉ SON LOS REGISTROS DNS')).toBe(sure('qué son los registros dns'));
    expect(sure('¿Quién es Lepanto de los registros?')).toBe(sure('¿Quién es lepanto de los registros?'));
  });
});

describe('changes to what is searched', () => {
  it('never finds a document that was removed', () => {
    const index = helpCentre();
    index.remove('factura');
    index.remove('never-there');
    expect(found(index, 'descargar factura', 10)).not.toContain('factura');
    expect(index.search('descargable', { limit: 5 }).corrections).toEqual([]);
    expect(index.size).toBe(HELP.length - 1);
  });

  it('replaces a document that is put again, in another language as well', () => {
    const index = helpCentre();
    index.put(article('factura', 'Cupones', 'Los cupones rebajan la compra.'));
    expect(found(index, 'cupones')).toEqual(['factura']);
    expect(found(index, 'PDF')).toEqual([]);
    index.put(article('factura', 'Coupons', 'Coupons make it cheaper.', { locale: 'en' }));
    expect(found(index, 'rebajan')).toEqual([]);
    expect(index.size).toBe(HELP.length);
  });

  it('answers after any changes like an index built afresh', () => {
    const words = fc.constantFrom(
      'pago',
      'envío',
      'facturas',
      'configuración',
      'tienda',
      'correo',
      'módulo',
      'dominio',
    );
    const text = fc.array(words, { maxLength: 12 }).map((all) => all.join(' '));
    const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text, removes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), text, (changes, question) => {
        const patched = new SearchIndex();
        const last = new Map<string, IndexedDocument>();
        for (const { id, text, removes } of changes) {
          const document = article(id, `Ayuda ${id}`, text);
          if (removes) patched.remove(id);
          else patched.put(document);
          if (removes) last.delete(id);
          else last.set(id, document);
        }
        const fresh = helpCentre([...last.values()]);
        const rounded = (index: SearchIndex) => {
          const result = index.search(question, { limit: 5, locale: 'es' });
          const scores = result.hits.map(({ id, score }) => [id, score.toFixed(3)]).sort();
          return { scores, confident: result.confident, corrections: result.corrections };
        };
        expect(rounded(patched)).toEqual(rounded(fresh));
      }),
    );
  });

  it('leaves nothing out that a short list shows of a long one', () => {
    const words = ['pago', 'pagos', 'tarjeta', 'tarjetas', 'banco', 'envío', 'tienda', 'impuesto', 'páginas'];
    const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 });
    const pages = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), {
      minLength: 20,
      maxLength: 80,
    });
    fc.assert(
      fc.property(pages, sentence, fc.integer({ min: 1, max: 5 }), (pages, question, limit) => {
        const index = helpCentre(
          pages.map((sections, at) =>
            article(`${at}`, 'Ayuda', '', {
              sections: sections.map((text, order) => ({
                anchor: `${order}`,
                heading: '',
                text: text.join(' '),
              })),
            }),
          ),
        );
        const ids = (count: number) => found(index, question.join(' '), count);
        expect(ids(limit)).toEqual(ids(pages.length).slice(0, limit));
      }),
      { numRuns: 60 },
    );
  });

  it('is not confused when its documents are changed behind its back', () => {
    const document = article('x', 'Impresora', 'Papel y tinta.');
    const index = helpCentre([document]);
    document.title = 'Otra';
    document.sections.push({ anchor: 'y', heading: 'Nuevo', text: 'Nuevo' });
    index.remove('x');
    expect(found(index, 'impresora')).toEqual([]);
  });
});
