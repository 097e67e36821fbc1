import { editDistance } from '../search/edit-distance';
import { wordsOf } from '../search/words';
import { seedCategories } from '../seed/categories';
import { sectionsOf } from './sections';
import { readSeedArticles, type SeedArticle } from './seed-files';
import { isSlug } from './slugs';

describe('the articles that the product brings', () => {
  let articles: SeedArticle[];
  beforeAll(async () => void (articles = await readSeedArticles()));

  const texts = () =>
    articles.flatMap(({ slug, texts }) => texts.map((text) => ({ ...text, name: `${text.locale}/${slug}` })));

  it('can all be read, in Spanish first, the most asked in English too', () => {
    expect(articles.length).toBeGreaterThanOrEqual(110);
    expect(articles.filter(({ slug, texts }) => !isSlug(slug) || texts[0].locale !== 'es')).toEqual([]);
    expect(texts().filter(({ locale }) => locale === 'en').length).toBeGreaterThanOrEqual(35);
  });

  it('leave no category with fewer than two, and name none that does not exist', () => {
    const count = new Map(seedCategories.map(({ slug }) => [slug, 0]));
    for (const { category } of articles) count.set(category, (count.get(category) ?? NaN) + 1);
    expect([...count].filter(([, number]) => !(number >= 2))).toEqual([]);
  });

  it('link only to articles and sections that exist, in English only to what is in English', () => {
    const targets = new Set(
      texts().flatMap(({ name, body }) =>
        sectionsOf(body).map(({ anchor }) => (anchor ? `${name}#${anchor}` : name)),
      ),
    );
    const links = texts().flatMap(({ locale, body }) =>
      [...body.matchAll(/\]\(([^)]*)\)/g)].map(
        ([, address = '']) => `${locale}${address.replace(/^\/ayuda/, '')}`,
      ),
    );
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((link) => !targets.has(link))).toEqual([]);
  });

  it('have titles of their own, and are as long as a page may be', () => {
    for (const locale of ['es', 'en']) {
      const titles = texts().flatMap((text) => (text.locale === locale ? [text.title.toLowerCase()] : []));
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    }
    const outside = texts().filter(({ title, summary, keywords, body }) => {
      const words = body.split(/\s+/).length;
      return title.length > 80 || summary.length > 120 || keywords.length > 14 || words < 150 || words > 500;
    });
    expect(outside.map(({ name }) => name)).toEqual([]);
    const shapeless = texts().filter(({ body }) => sectionsOf(body).length < 3);
    expect(shapeless.map(({ name }) => name)).toEqual([]);
  });

  const longWordsOf = (text: string) => new Set(wordsOf(text).filter((word) => word.length >= 4));

  it('come with two questions in other words than the title', () => {
    const repeating = texts().flatMap(({ title, questions }) =>
      questions.filter((question) => {
        const asked = longWordsOf(question);
        const words = [...longWordsOf(title)];
        return words.filter((word) => asked.has(word)).length > words.length / 2;
      }),
    );
    expect(repeating).toEqual([]);
    const all = texts().flatMap(({ questions }) => questions);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(['es', 'en'])('come with a typing error in the second question (%s)', (language) => {
    const written = texts().filter(({ locale }) => locale === language);
    const known = longWordsOf(
      written.flatMap(({ title, summary, body, keywords }) => [title, summary, body, ...keywords]).join('\n'),
    );
    const mistyped = (word: string) => {
      const limit = word.length > 5 ? 2 : 1;
      return !known.has(word) && [...known].some((right) => editDistance(word, right, limit) <= limit);
    };
    const correct = written.filter(({ questions }) => ![...longWordsOf(questions[1])].some(mistyped));
    expect(correct.map(({ name, questions }) => `${name}: ${questions[1]}`)).toEqual([]);
  });

  it('leave no category without a slug of its own, its title in both languages', () => {
    expect(new Set(seedCategories.map(({ slug }) => slug)).size).toBe(seedCategories.length);
    expect(seedCategories.every(({ slug, title }) => isSlug(slug) && title.es && title.en)).toBe(true);
  });
});
