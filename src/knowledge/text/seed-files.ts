import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArticleKind } from '../api';
import type { ArticleLocale, Words } from '../domain/article-text';
import { readFrontMatter } from './front-matter';

/** An article as the product brings it. */
export interface SeedArticle extends Words {
  slug: string;
  locale: ArticleLocale;
  kind: ArticleKind;
  /** The slug of its category. */
  category: string;
  keywords: string[];
}

const folder = join(__dirname, '..', 'seed');

/** The product's own articles in one language, in the order of their file names, which are their slugs. */
export async function readSeedArticles(locale: ArticleLocale): Promise<SeedArticle[]> {
  const names = (await readdir(join(folder, locale))).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = await readFile(join(folder, locale, name), 'utf8');
      try {
        return { slug: basename(name, '.md'), locale, ...seedArticle(file) };
      } catch (cause) {
        throw new Error(`The article ${locale}/${name} cannot be read`, { cause });
      }
    }),
  );
}

function seedArticle(file: string): Omit<SeedArticle, 'slug' | 'locale'> {
  const { fields, body } = readFrontMatter(file);
  const field = (name: string) => {
    const value = fields.get(name);
    if (!value) throw new Error(`${name} is missing`);
    return value;
  };
  const kind = field('kind');
  if (kind !== 'documentation' && kind !== 'faq') throw new Error(`There is no kind ${kind}`);
  const keywords = (fields.get('keywords') ?? '').split(',').map((keyword) => keyword.trim());
  return {
    title: field('title'),
    kind,
    category: field('category'),
    keywords: keywords.filter(Boolean),
    summary: field('summary'),
    body,
  };
}
