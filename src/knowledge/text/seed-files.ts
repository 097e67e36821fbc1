import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Locale } from '../../platform/context';
import type { ArticleKind } from '../api';
import type { Words } from '../domain/article-text';
import { readFrontMatter, type FrontMatter } from './front-matter';

/** An article as the product brings it: Spanish first, English where it has been translated. */
export interface SeedArticle {
  slug: string;
  kind: ArticleKind;
  /** The slug of its category. */
  category: string;
  texts: readonly [SeedText, ...SeedText[]];
}

/** Its words in one language. */
export interface SeedText extends Words {
  locale: Locale;
  keywords: string[];
  /**
   * Two questions that it answers, as people type them; the second has a typing error. Tests ask them. They are
   * never stored: an article has to be found by what it says, not by the question that it is tested with.
   */
  questions: [asked: string, mistyped: string];
}

const folder = join(__dirname, '..', 'seed');

/** The product's own articles, in the order of their file names, which are their slugs in every language. */
export async function readSeedArticles(): Promise<SeedArticle[]> {
  const english = await readFolder('en', textOf);
  const articles = await readFolder('es', (file, locale) => ({
    kind: kindOf(file),
    category: fieldOf(file, 'category'),
    text: textOf(file, locale),
  }));
  for (const slug of english.keys())
    if (!articles.has(slug)) throw new Error(`The article en/${slug}.md translates none`);
  return [...articles].map(([slug, { kind, category, text }]) => {
    const translation = english.get(slug);
    return { slug, kind, category, texts: translation ? [text, translation] : [text] };
  });
}

async function readFolder<T>(
  locale: Locale,
  read: (file: FrontMatter, locale: Locale) => T,
): Promise<Map<string, T>> {
  const names = (await readdir(join(folder, locale))).filter((name) => name.endsWith('.md')).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = await readFile(join(folder, locale, name), 'utf8');
      try {
        return [basename(name, '.md'), read(readFrontMatter(file), locale)] as const;
      } catch (cause) {
        throw new Error(`The article ${locale}/${name} cannot be read`, { cause });
      }
    }),
  );
  return new Map(files);
}

function textOf(file: FrontMatter, locale: Locale): SeedText {
  const keywords = fieldOf(file, 'keywords').split(',');
  return {
    locale,
    title: fieldOf(file, 'title'),
    keywords: keywords.map((keyword) => keyword.trim()).filter(Boolean),
    summary: fieldOf(file, 'summary'),
    body: file.body,
    questions: [fieldOf(file, 'asked'), fieldOf(file, 'mistyped')],
  };
}

function kindOf(file: FrontMatter): ArticleKind {
  const kind = fieldOf(file, 'kind');
  if (kind !== 'documentation' && kind !== 'faq') throw new Error(`There is no kind ${kind}`);
  return kind;
}

function fieldOf({ fields }: FrontMatter, name: string): string {
  const value = fields.get(name);
  if (!value) throw new Error(`${name} is missing`);
  return value;
}
