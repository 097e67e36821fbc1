import { deepestCategory } from '../domain/category-tree';
import { isSlug, slugOf } from '../text/slugs';
import type { CategoryDocument } from './category-document';
import type { Document, DocumentFacts } from './document';
import { relinked } from './links';
import type { FolderContent, Remark } from './read-folder';

export interface PlannedCategory {
  slug: string;
  parent: string | null;
  titles: { es: string; en: string };
  formerNames: string[];
  /** A file says so; otherwise the names are made of the folder's, and one that exists keeps its own. */
  isStated: boolean;
}

/** The documents that make one article. */
export interface PlannedArticle {
  slug: string;
  category: string;
  facts: DocumentFacts;
  documents: Document[];
}

export interface FolderPlan {
  categories: PlannedCategory[];
  articles: PlannedArticle[];
  leftOut: Remark[];
  remarks: Remark[];
}

/** What to make of the content of a folder; the same content makes the same plan. `known` are the categories there are. */
export function planOf(
  content: FolderContent,
  known: readonly { slug: string; parent: string | null }[],
  rootName: string,
): FolderPlan {
  const leftOut = [...content.leftOut];
  const slugs = slugsOf(content.documents, leftOut);
  const slugAt = (path: string) => {
    const paths = [path, `${path}.md`, `${path}/README.md`, `${path}/index.md`].map((each) =>
      each.replace(/^\//, ''),
    );
    return paths.map((each) => slugs.get(each)).find((slug) => slug !== undefined);
  };
  const categories = new CategoryPlan(content.categories, known, rootName);
  for (const { folders } of [...content.categories].sort((one, other) => one.position - other.position)) {
    categories.at(folders);
  }
  const articles = new Map<string, PlannedArticle>();
  const remarks: Remark[] = [];
  for (const document of content.documents) {
    const slug = slugs.get(document.path);
    if (slug === undefined) continue;
    const { body, faults } = relinked(document.words.body, document.path, slugAt);
    const told = [
      ...faults.links.map((link) => `links to ${link}, which is not there`),
      ...faults.images.map((image) => `shows ${image}, which is no file of the desk`),
    ];
    remarks.push(...told.map((says) => ({ path: document.path, says })));
    const article = articles.get(slug);
    const facts = { ...document.facts, ...article?.facts };
    articles.set(slug, {
      slug,
      category: facts.category ?? article?.category ?? categories.at(document.folders),
      facts,
      documents: [...(article?.documents ?? []), { ...document, words: { ...document.words, body } }],
    });
  }
  return { categories: categories.planned, articles: [...articles.values()], leftOut, remarks };
}

/** The slug of each document by its path. Two of the same name in different folders get the folders into theirs. */
function slugsOf(documents: readonly Document[], leftOut: Remark[]): Map<string, string> {
  const homes = new Map<string, Set<string>>();
  for (const { name, folders, facts } of documents) {
    if (facts.slug === undefined) homes.set(name, (homes.get(name) ?? new Set()).add(folders.join('/')));
  }
  const slugs = new Map<string, string>();
  const takenBy = new Map<string, string>();
  for (const { path, name, folders, facts, locale, pending } of documents) {
    const isCommon = (homes.get(name)?.size ?? 0) > 1;
    const slug = facts.slug ?? (isCommon ? slugOf([...folders, name].join('-')) : name);
    const voice = `${slug} ${locale} ${pending}`;
    const other = takenBy.get(voice);
    if (!isSlug(slug)) leftOut.push({ path, says: 'its name makes no slug' });
    else if (other !== undefined)
      leftOut.push({ path, says: `${other} is the same article in the same language` });
    else {
      takenBy.set(voice, path);
      slugs.set(path, slug);
    }
  }
  return slugs;
}

/** The categories that folders become, each after the one it lies in. */
class CategoryPlan {
  readonly planned: PlannedCategory[] = [];
  private readonly slugs = new Map<string, string>();
  private readonly parents: Map<string, string | null>;
  private readonly stated: Map<string, CategoryDocument>;

  constructor(
    documents: readonly CategoryDocument[],
    known: readonly { slug: string; parent: string | null }[],
    private readonly rootName: string,
  ) {
    this.stated = new Map(documents.map((document) => [document.folders.join('/'), document]));
    this.parents = new Map(known.map(({ slug, parent }) => [slug, parent]));
  }

  /** The slug of the category for a folder; what lies too deep belongs to the deepest that may be. */
  at(folders: readonly string[]): string {
    const path = (folders.length === 0 ? [this.rootName] : folders).slice(0, deepestCategory);
    const key = path.join('/');
    const planned = this.slugs.get(key);
    if (planned !== undefined) return planned;
    const parent = path.length > 1 ? this.at(path.slice(0, -1)) : null;
    const folder = path.at(-1) ?? '';
    const stated = this.stated.get(folders.length === 0 ? '' : key);
    const slug = stated?.slug ?? this.slugFor(path, parent);
    const title = titleOf(folder);
    this.slugs.set(key, slug);
    // Two folders whose names differ in what a slug leaves out are one category.
    if (this.planned.some((category) => category.slug === slug)) return slug;
    this.parents.set(slug, parent);
    this.planned.push({
      slug,
      parent,
      titles: stated?.titles ?? { es: title, en: title },
      formerNames: stated?.formerNames ?? [],
      isStated: stated !== undefined,
    });
    return slug;
  }

  /** A name that another category elsewhere has already gets its parent's in front, those of all above it, or a number. */
  private slugFor(path: readonly string[], parent: string | null): string {
    const wished = slugOf(path.at(-1) ?? '') || 'otros';
    const longer = slugOf(`${parent ?? this.rootName} ${wished}`);
    const longest = slugOf([this.rootName, ...path].join(' '));
    const isFree = (slug: string) => !this.parents.has(slug) || this.parents.get(slug) === parent;
    const named = [wished, longer, longest].find(isFree);
    if (named !== undefined) return named;
    for (let count = 2; ; count++) if (isFree(`${longest}-${count}`)) return `${longest}-${count}`;
  }
}

function titleOf(folder: string): string {
  const words = folder.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
