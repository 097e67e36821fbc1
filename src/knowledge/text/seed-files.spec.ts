import { seedCategories } from '../seed/categories';
import { readSeedArticles } from './seed-files';
import { isSlug } from './slugs';

describe('the articles that the product brings', () => {
  it('can all be read, and each names a category that exists', async () => {
    const articles = await readSeedArticles('es');
    const categories = new Set(seedCategories.map(({ slug }) => slug));
    expect(articles.length).toBeGreaterThanOrEqual(80);
    expect(articles.filter(({ category }) => !categories.has(category))).toEqual([]);
    expect(articles.filter(({ slug }) => !isSlug(slug))).toEqual([]);
  });

  it('link only to articles that exist', async () => {
    const articles = await readSeedArticles('es');
    const slugs = new Set(articles.map(({ slug }) => slug));
    const linked = articles.flatMap(({ body }) => [...body.matchAll(/\]\(\/ayuda\/([a-z0-9-]+)/g)]);
    expect(linked.map(([, slug = '']) => slug).filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it('leave no category without a slug of its own, its title in both languages', () => {
    expect(new Set(seedCategories.map(({ slug }) => slug)).size).toBe(seedCategories.length);
    expect(seedCategories.every(({ slug, title }) => isSlug(slug) && title.es && title.en)).toBe(true);
  });
});
