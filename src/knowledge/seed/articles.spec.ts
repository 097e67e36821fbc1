import { sectionsOf } from '../text/sections';
import { readSeedArticles, type SeedArticle, type SeedText } from '../text/seed-files';

/** The back office as all articles name it: a part of the menu and its pages, in the language of the reader. */
const backOffice: Record<SeedText['locale'], Record<string, string[]>> = {
  es: {
    Productos: ['Catálogo', 'Categorías', 'Etiquetas', 'Existencias', 'Filtros', 'Importar y exportar'],
    Pedidos: ['Clientes', 'Devoluciones', 'Exportar'],
    Contenido: ['Formularios', 'Libro de visitas', 'Menú', 'Páginas', 'Textos legales'],
    Diseño: ['Colores', 'Logotipo', 'Plantilla', 'Presentación'],
    Marketing: ['Boletín', 'Buscadores', 'Canales de venta', 'Carritos abandonados', 'Cupones', 'Descuentos'],
    Módulos: ['Activos'],
    'Live Chat': ['Bandeja', 'Horario'],
    Reservas: ['Calendario', 'Servicios'],
    TPV: ['Cajas'],
    Configuración: [
      'Cookies',
      'Correos automáticos',
      'Datos de la tienda',
      'Direcciones web',
      'Dominios',
      'Envíos',
      'Estadísticas',
      'Facturas',
      'Idiomas',
      'Impuestos',
      'Pagos',
      'Recargos',
    ],
    Cuenta: [
      'Buzones',
      'Copias de seguridad',
      'Facturación',
      'Mis datos',
      'Mis tiendas',
      'Plan',
      'Seguridad',
      'Usuarios',
    ],
    Soporte: ['Horario', 'Mis tickets', 'Preguntar'],
  },
  en: {
    Products: ['Catalogue', 'Categories', 'Import and export', 'Stock'],
    Content: ['Legal texts'],
    Marketing: ['Coupons'],
    Settings: ['Automatic e-mails', 'Domains', 'Languages', 'Payments', 'Shipping', 'Shop details', 'Taxes'],
    Account: ['Backups', 'Billing', 'Mailboxes', 'My details', 'Plan', 'Security', 'Users'],
    Support: ['Ask', 'Hours', 'My tickets'],
  },
};

/** What stands above a list of orders or products; it is no part of the menu. */
const actions = ['Acciones', 'Actions'];

const longestSentence = 20;
const familiar =
  /\b(?:tú|tu|tus|te|ti|contigo|puedes|tienes|quieres|debes|eres|haz|vosotros|vuestr[oa]s?)\b/iu;
const foreign =
  /\b(?:e-?mails?|newsletters?|online|links?|clicks?|feedback|backups?|passwords?|login|stock|sliders?|banners?|checkout|spam)\b/iu;

/** Sentences, headings, steps and items, as a reader meets them: without marks and addresses. */
function sentencesOf({ title, summary, body }: SeedText): string[] {
  const read = `${title}\n${summary}\n${body}`.replace(/\]\([^)]*\)/g, ']').replace(/[*[\]]/g, '');
  const lines = read.split('\n').map((line) => line.replace(/^(?:\d+\.|-|#+) +/, ''));
  return lines.flatMap((line) => line.split(/(?<=[.!?]»?)\s+/)).filter(Boolean);
}

/** Hours, limits and amounts, in any order; thousands are written apart in English only. */
function numbersIn({ body }: SeedText): string[] {
  return (body.replace(/(?<=\d),(?=\d{3}\b)/g, '').match(/\d+(?:[.,:]\d+)*/g) ?? []).sort();
}

describe('the words of the articles that the product brings', () => {
  let articles: SeedArticle[];
  let texts: SeedText[];
  beforeAll(async () => {
    articles = await readSeedArticles();
    texts = articles.flatMap((article) => article.texts);
  });

  const spanish = () => texts.filter(({ locale }) => locale === 'es').flatMap(sentencesOf);

  it(`are Spanish sentences of at most ${longestSentence} words`, () => {
    const wordsIn = (sentence: string) => sentence.match(/[\p{L}\p{N}]+(?:[.@'-][\p{L}\p{N}]+)*/gu) ?? [];
    expect(spanish().filter((sentence) => wordsIn(sentence).length > longestSentence)).toEqual([]);
  });

  it('address people as usted, in Spanish words', () => {
    expect(spanish().filter((sentence) => familiar.test(sentence))).toEqual([]);
    expect(spanish().filter((sentence) => foreign.test(sentence))).toEqual([]);
  });

  it('give the same numbers and sections in every language', () => {
    for (const { slug, texts } of articles) {
      const facts = texts.map((text) => ({
        slug,
        numbers: numbersIn(text),
        sections: sectionsOf(text.body).length,
      }));
      for (const each of facts) expect(each).toEqual(facts[0]);
    }
  });

  it('send people to pages that the back office has, by the same name everywhere', () => {
    const paths = texts.flatMap(({ locale, body }) =>
      [...body.matchAll(/[«“]([^»”>]+) > ([^»”>]+)[^»”]*[»”]/g)].map(([, part = '', page = '']) => ({
        locale,
        part,
        page: page.trim(),
      })),
    );
    expect(paths.length).toBeGreaterThan(200);
    const unknown = paths.filter(
      ({ locale, part, page }) => !actions.includes(part) && !backOffice[locale][part]?.includes(page),
    );
    expect(unknown).toEqual([]);
  });
});
