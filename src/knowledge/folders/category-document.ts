import { isSlug } from '../text/slugs';
import { readHead, UnreadableHead, writeHead } from './document-head';
import { keywordsIn, LeftOut } from './document';
import { longestTitle } from '../domain/article-text';

/** The file in a folder that says what its category is called. */
export const categoryFile = '_category.md';

export interface CategoryDocument {
  path: string;
  folders: string[];
  slug: string | undefined;
  titles: { es: string; en: string };
  formerNames: string[];
  /** Among all categories; those without one come last. */
  position: number;
}

/** Errors: `LeftOut`. */
export function categoryOf(path: string, file: string): CategoryDocument {
  const fields = fieldsOf(file);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [es, en] = [text('title-es') || text('title'), text('title-en') || text('title')];
  const slug = text('slug') || undefined;
  if (slug !== undefined && !isSlug(slug))
    throw new LeftOut(`its slug is no slug: ${slug.slice(0, longestTitle)}`);
  if (es === '' && en === '') throw new LeftOut('it names no title');
  if (es.length > longestTitle || en.length > longestTitle)
    throw new LeftOut(`its title is longer than ${longestTitle} letters`);
  const names = fields.get('names') ?? [];
  return {
    path,
    folders: path.split('/').slice(0, -1),
    slug,
    titles: { es: es || en, en: en || es },
    formerNames: keywordsIn('names', [names].flat()),
    position: /^\d{1,6}$/.test(text('position')) ? Number(text('position')) : Number.MAX_SAFE_INTEGER,
  };
}

export function writeCategory(category: Omit<CategoryDocument, 'path' | 'folders'>): string {
  const { slug, titles, formerNames, position } = category;
  return writeHead({ slug, 'title-es': titles.es, 'title-en': titles.en, position, names: formerNames });
}

function fieldsOf(file: string) {
  try {
    return readHead(file).fields;
  } catch (error) {
    throw error instanceof UnreadableHead ? new LeftOut(error.message) : error;
  }
}
