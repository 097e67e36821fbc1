import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QueryBus } from '@nestjs/cqrs';
import { categoryFile, writeCategory } from './folders/category-document';
import { writeHead } from './folders/document-head';
import { ExportedArticles, type ExportedArticle } from './queries/exported-articles';
import { StaffCategories, type CategoryRecord } from './queries/staff-categories';

/** The folder has something in it, which an export would mix with. */
export class FolderNotEmpty extends Error {}

const articlesAtOnce = 100;

/** Writes all categories and articles into an empty folder, so that an import makes the same of it. Errors: `FolderNotEmpty`. */
export async function exportFolder(
  queries: QueryBus,
  folder: string,
  progress: (line: string) => void,
): Promise<{ categories: number; articles: number }> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new FolderNotEmpty(`The folder ${folder} is not empty`);
  const categories = await queries.execute(new StaffCategories());
  const paths = pathsOf(categories);
  for (const [at, { slug, titles, formerNames }] of categories.entries()) {
    const home = join(folder, paths.get(slug) ?? slug);
    await mkdir(home, { recursive: true });
    await writeFile(join(home, categoryFile), writeCategory({ slug, titles, formerNames, position: at + 1 }));
  }
  let articles = 0;
  for (let after = ''; ;) {
    const page = await queries.execute(new ExportedArticles(after, articlesAtOnce));
    for (const article of page) await writeArticle(join(folder, paths.get(article.category) ?? ''), article);
    articles += page.length;
    const last = page.at(-1);
    if (!last) return { categories: categories.length, articles };
    progress(`${articles} articles`);
    after = last.slug;
  }
}

/** Where each category lies: in the folder of its parent. */
function pathsOf(categories: readonly CategoryRecord[]): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { slug, parent } of categories) paths.set(slug, join(paths.get(parent ?? '') ?? '', slug));
  return paths;
}

/** A file for each language, and for words that wait; the first says what holds for the whole article. */
async function writeArticle(
  home: string,
  { slug, category: _category, texts, ...facts }: ExportedArticle,
): Promise<void> {
  for (const [at, { locale, pending, title, summary, body }] of texts.entries()) {
    const head = writeHead({
      slug,
      locale,
      title,
      // Also when there is none: an import would make one of the body.
      summary,
      pending: pending ? 'true' : null,
      ...(at === 0 && facts),
    });
    const name = [slug, ...(locale === 'es' ? [] : [locale]), ...(pending ? ['pending'] : []), 'md'].join(
      '.',
    );
    await writeFile(join(home, name), `${head}\n${body}\n`);
  }
}
