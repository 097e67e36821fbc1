import fc from 'fast-check';
import type { SearchLocale } from '../languages';
import { ArticleLibrary } from './article-library';
import type { ArticleRecord, ArticleWords, IndexTasks, VoteRecord } from './tasks';

const now = Date.parse('2026-11-27T10:00:00Z');
const dayMs = 86_400_000;

function article(id: string, title: string, body: string, more: Partial<ArticleWords> = {}): ArticleRecord {
  const text = { locale: 'es' as const, title, summary: `${title}.`, body, categoryWords: [], ...more };
  return { id, slug: id, kind: 'faq', category: 'general', keywords: [], texts: [text] };
}

const articles = [
  article('tarjeta', 'Por qué falla el pago con tarjeta', 'El banco rechaza la tarjeta del comprador.'),
  article('terminal', 'Usar la pasarela de pago', 'La pasarela conecta la tienda con el banco.'),
  article('iva', 'Configurar el IVA', 'Elija el tipo de impuesto de cada producto.'),
  article('cupon', 'Crear un cupón de descuento', 'El cupón rebaja la compra de la tienda.'),
  article('envio', 'Gastos de envío', 'Dependen del peso.\n\n## Islas\n\nA las islas tarda cuatro días.'),
];

function libraryOf(records: readonly ArticleRecord[] = articles, locales: SearchLocale[] = ['es', 'en']) {
  const library = new ArticleLibrary(locales);
  for (const record of records) library.put(record);
  return library;
}

const steered = (how: Partial<IndexTasks['steer']>) => {
  const library = libraryOf();
  library.steer({ synonyms: [], stopWords: [], pins: [], ...how });
  return library;
};
const ask = (library: ArticleLibrary, text: string, locale?: SearchLocale) =>
  library.search({ text, locale, limit: 5, now });
const slugs = (library: ArticleLibrary, text: string) => ask(library, text).items.map(({ slug }) => slug);

describe('what editors say', () => {
  it('synonyms find what is written with other words, a phrase for a word and back', () => {
    const synonyms = [
      ['TPV', 'pasarela de pago'],
      ['impuesto', 'tributo'],
    ];
    expect(slugs(libraryOf(), '¿Dónde está el TPV?')).toEqual([]);
    const { items, confident } = ask(steered({ synonyms }), '¿Dónde está el TPV?');
    expect(items[0]?.slug).toBe('terminal');
    expect(confident).toBe(true);
    expect(slugs(steered({ synonyms }), 'tributos de un producto')[0]).toBe('iva');
  });

  it('synonyms are understood with a typing error, though no text holds them', () => {
    const library = steered({
      synonyms: [
        ['transferencia', 'pasarela'],
        ['datáfono portátil', 'tarjeta'],
      ],
    });
    expect(slugs(libraryOf(), 'una transferncia')).toEqual([]);
    for (const [question, slug] of [
      ['una transferncia', 'terminal'],
      ['el datafno portatil', 'tarjeta'],
    ] as const) {
      const { items, confident } = ask(library, question);
      expect([items[0]?.slug, confident]).toEqual([slug, true]);
    }
    const { words } = library.explain({ text: 'transferncia', locale: 'es', limit: 1, now });
    expect(words).toEqual([{ word: 'transferncia', readAs: ['pasarela'], mistyped: false }]);
    // A word of the language is no mistyped one of theirs.
    expect(slugs(steered({ synonyms: [['perdido', 'pasarela']] }), 'un pedido')).toEqual([]);
  });

  it('stop words say nothing, and never leave a question empty', () => {
    const library = steered({ stopWords: ['tienda'] });
    expect(slugs(libraryOf(), 'tienda cupón')).toContain('terminal');
    expect(slugs(library, 'tienda cupón')).toEqual(['cupon']);
    expect(slugs(library, 'tiendas')).toEqual(slugs(libraryOf(), 'tiendas'));
    expect(slugs(library, 'tiendas').length).toBeGreaterThan(0);
  });

  it('a typing error is told as the word that was meant, not as a synonym that the answer has', () => {
    const library = steered({ synonyms: [['cliente', 'comprador']] });
    library.put(article('cliente', 'Los clientes', 'Un cliente escribe.'));
    const { items, corrections } = ask(library, 'el clinete y el banco rechaza la tarjeta');
    expect(items[0]?.slug).toBe('tarjeta');
    expect(corrections).toEqual([{ from: 'clinete', to: 'cliente' }]);
  });

  it('synonyms count as the one word that was asked, however many of them an article holds', () => {
    const four = ['visor', 'carrusel', 'pase', 'diapositivas'];
    const library = steered({ synonyms: [four] });
    library.put(article('visor', 'El visor', `Es un ${four.join(', ')}.`));
    expect(ask(library, 'un pase').confident).toBe(true);
    const { items, confident } = ask(library, 'el carrusel gira junto al tiovivo y la noria de Viena', 'es');
    expect(items[0]?.slug).toBe('visor');
    expect(confident).toBe(false);
  });

  it('a pinned article stands first for the phrase in any form, and nowhere else', () => {
    const library = steered({ pins: [{ phrase: 'cupones de descuento', articleId: 'iva', locale: null }] });
    const { items, confident } = ask(library, 'Hola, ¿cómo hago un cupón de descuento? Gracias');
    expect(items.map(({ slug, pinned }) => [slug, pinned]).slice(0, 2)).toEqual([
      ['iva', true],
      ['cupon', false],
    ]);
    expect(confident).toBe(true);
    expect(slugs(library, 'un descuento en el cupón')[0]).toBe('cupon');
    expect(slugs(library, 'cupón')[0]).toBe('cupon');
  });

  it('a pinned article is found by a mistyped phrase as well', () => {
    const library = steered({ pins: [{ phrase: 'cupones de descuento', articleId: 'iva', locale: null }] });
    expect(slugs(library, 'como va un cupon de descuneto')[0]).toBe('iva');
    expect(slugs(library, 'como va un cupon')).not.toContain('iva');
  });

  it('beside a pinned article only another answer is shown, not what merely has a word in common', () => {
    const pins = [
      { phrase: 'islas', articleId: 'envio', locale: null },
      { phrase: 'islas', articleId: 'iva', locale: null },
    ];
    const question = '¿cuánto tarda en llegar a las islas el producto que compra un amigo?';
    expect(slugs(libraryOf(), question).length).toBeGreaterThan(2);
    expect(slugs(steered({ pins }), question)).toEqual(['envio', 'iva']);
    expect(slugs(steered({ pins }), 'islas, y un cupón de descuento')).toEqual(['envio', 'iva', 'cupon']);
  });

  it('a pin of another language, or of an article that is gone, does nothing', () => {
    const pins = [
      { phrase: 'cupón', articleId: 'iva', locale: 'en' as const },
      { phrase: 'cupón', articleId: 'gone', locale: null },
    ];
    expect(slugs(steered({ pins }), 'un cupón de descuento')[0]).toBe('cupon');
  });
});

describe('what people say', () => {
  const similar = 'el pago con el banco no funciona';
  const vote = (id: string, voter: string, more: Partial<VoteRecord> = {}): VoteRecord => ({
    ...{ id, voter, articleId: 'terminal', signedIn: true, givenAt: now, withdrawn: false },
    ...{ text: 'mi pago con el banco no funciona', locale: 'es' },
    ...more,
  });
  const learnedBy = (votes: readonly VoteRecord[], at = now) => {
    const library = libraryOf();
    for (const each of votes) library.learn(each);
    const { items } = library.explain({ text: similar, locale: 'es', limit: 5, now: at });
    return items.find(({ slug }) => slug === 'terminal')?.learned;
  };
  const people = (count: number, more: Partial<VoteRecord> = {}) =>
    Array.from({ length: count }, (_, n) => vote(`v${n}`, `person ${n}`, more));

  it('counts from three people on, and one person once, however often', () => {
    expect(learnedBy(people(2))).toEqual({ people: 2, factor: 1 });
    expect(learnedBy(people(3))?.factor).toBeGreaterThan(1);
    const eager = Array.from({ length: 400 }, (_, n) =>
      vote(`v${n}`, 'the same', { givenAt: now - n * dayMs }),
    );
    expect(learnedBy(eager)).toEqual({ people: 1, factor: 1 });
  });

  it('adds 15 % at most, whatever is said, and never less than nothing', () => {
    const said = fc.record({ voter: fc.string({ maxLength: 3 }), signedIn: fc.boolean(), age: fc.nat(800) });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 60 }), (all) => {
        const votes = all.map(({ voter, signedIn, age }, n) =>
          vote(`v${n}`, voter, { signedIn, givenAt: now - age * dayMs }),
        );
        const factor = learnedBy(votes)?.factor ?? 1;
        expect(factor).toBeGreaterThanOrEqual(1);
        expect(factor).toBeLessThanOrEqual(1.15);
      }),
      { numRuns: 30 },
    );
  });

  it('fades, and is forgotten after a year; people who did not sign in count half', () => {
    const fresh = learnedBy(people(5))?.factor ?? 1;
    expect(learnedBy(people(5), now + 90 * dayMs)?.factor).toBeCloseTo(1 + (fresh - 1) / 2, 5);
    expect(learnedBy(people(5), now + 366 * dayMs)).toEqual({ people: 0, factor: 1 });
    expect(learnedBy(people(5, { signedIn: false }))?.factor).toBeCloseTo(1 + (fresh - 1) / 2, 5);
  });

  it('lifts an article above its equal, and not above one that answers clearly better', () => {
    const twin = article('gemelo', 'Usar la pasarela de pago', 'La pasarela conecta la tienda con el banco.');
    const library = libraryOf([...articles, twin]);
    for (const each of people(10))
      library.learn({ ...each, articleId: 'terminal', text: 'pasarela de pago' });
    expect(slugs(library, 'la pasarela de pago')[0]).toBe('terminal');
    for (const each of people(30))
      library.learn({ ...each, id: `x${each.id}`, articleId: 'iva', text: 'pago con tarjeta' });
    expect(slugs(library, 'falla el pago con tarjeta')[0]).toBe('tarjeta');
  });

  it('says nothing of other questions, and nothing any more once it is taken back', () => {
    expect(learnedBy(people(5, { text: 'crear un cupón' }))).toEqual({ people: 0, factor: 1 });
    const library = libraryOf();
    for (const each of people(5)) library.learn(each);
    for (const each of people(5)) library.learn({ ...each, withdrawn: true });
    const { items } = library.explain({ text: similar, locale: 'es', limit: 5, now });
    expect(items.every(({ learned }) => learned.factor === 1)).toBe(true);
  });
});

describe('an explanation', () => {
  it('adds up to the score, word by word', () => {
    const text = 'Hola, ¿por qué falla el pago con targeta? Gracias';
    const { words, items, confident } = libraryOf().explain({ text, locale: 'es', limit: 5, now });
    expect(words).toContainEqual({ word: 'targeta', readAs: ['tarjeta'], mistyped: true });
    expect(words.map(({ word }) => word)).not.toContain('hola');
    expect(confident).toBe(true);
    for (const each of items) {
      const points = each.words.reduce((sum, word) => sum + word.points, 0);
      expect((points + each.otherSections) * each.language * each.learned.factor).toBeCloseTo(each.score, 4);
    }
  });
});

describe('languages', () => {
  const french = article('frais', 'Frais de livraison', 'Les frais dépendent du poids du colis.', {
    locale: 'fr',
  });

  it('are searched when the configuration names them, and detected', () => {
    const question = 'Bonjour, combien coûtent les frais de livraison ? Merci';
    const { items, locale } = ask(libraryOf([...articles, french], ['es', 'en', 'fr']), question);
    expect(locale).toBe('fr');
    expect(items[0]).toMatchObject({ slug: 'frais', locale: 'fr', fallback: false });
    expect(ask(libraryOf([...articles, french]), question).items).toEqual([]);
  });

  it('fall back to the one an article has, and say so', () => {
    const library = libraryOf();
    const { items } = ask(library, 'IVA', 'en');
    expect(items[0]).toMatchObject({ slug: 'iva', locale: 'es', fallback: true });
  });

  it('a greeting in one does not hide a question in another', () => {
    const { locale } = ask(libraryOf(), 'Hola, buenos días. How do I change the price? Muchas gracias');
    expect(locale).toBe('en');
  });
});

describe('a section', () => {
  it('that answers is named', () => {
    const [first] = ask(libraryOf(), '¿cuántos días tarda a las islas?').items;
    expect(first).toMatchObject({ slug: 'envio', anchor: 's-islas', heading: 'Islas' });
    expect(first?.excerpt).toContain('<mark>islas</mark>');
  });

  it('is not named where it holds nothing of the question, though it is the best for its article', () => {
    const costs = article(
      'gastos',
      'Gastos de envío',
      'Según el peso y la zona del pedido.\n\n## Islas\n\nCuatro días.',
    );
    const [first] = ask(libraryOf([...articles, { ...costs, keywords: ['Portes'] }]), 'portes').items;
    expect(first).toMatchObject({ slug: 'gastos', anchor: '', heading: '' });
  });
});

describe('hostile articles', () => {
  const bodies: Record<string, string> = {
    'a hundred thousand words': 'palabra de relleno sobre nada '.repeat(20_000),
    'one endless word': 'x'.repeat(500_000),
    'control characters': 'a\u0000b\u0007\u001b[31m\u202e tarjeta '.repeat(1_000),
    'markup without end': '<div><script>alert(1)</script>'.repeat(5_000),
    'brackets without end': '['.repeat(3_000) + '](x)'.repeat(3_000),
    'deep quotes': `${'>'.repeat(200)} tarjeta`,
    'a thousand headings': '## tarjeta\n\n'.repeat(1_000),
    'a regex bomb': `${'(a+)+'.repeat(2_000)}$`,
  };

  it.each(Object.entries(bodies))('%s: taken, and others are found as before', (_, body) => {
    const library = libraryOf();
    const started = performance.now();
    library.put(article('hostile', 'Otra cosa', body));
    // A hundred times less than what would keep a search waiting for long.
    expect(performance.now() - started).toBeLessThan(5_000);
    const { items } = ask(library, 'Configurar el IVA');
    expect(items[0]?.slug).toBe('iva');
    expect(items.map(({ excerpt }) => excerpt).join('')).not.toContain('<script>');
    library.remove('hostile');
    expect(slugs(library, 'Configurar el IVA')).toEqual(slugs(libraryOf(), 'Configurar el IVA'));
  });
});
