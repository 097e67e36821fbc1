import { Injectable } from '@nestjs/common';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { ArticleKind } from '../api';
import type { SearchLocale } from '../search/languages';
import type { ArticleRecord, ArticleWords, IndexTasks, PinRecord } from '../search/worker/tasks';

interface CategoryRow {
  id: string;
  parentId: string | null;
  slug: string;
  titles: unknown;
  formerNames: unknown;
}

interface StandingRow {
  id: string;
  version: number;
  categoryId: string;
}

interface TextRow extends Omit<ArticleWords, 'categoryWords'> {
  id: string;
  slug: string;
  kind: ArticleKind;
  categoryId: string;
  keywords: unknown;
}

type Titles = Partial<Record<SearchLocale, string>>;

/** Its names, then those of the categories it lies in. */
interface Category {
  slug: string;
  titles: Titles[];
  formerNames: string[];
  /** Changes when anything that articles take from their category does. */
  stamp: string;
}

/** The published articles as they stand: a stamp that changes with the article, and the categories they are in. */
export interface Standings {
  stamps: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, Category>;
}

/** Reads what the index is made of. */
@Injectable()
export class ArticleSource {
  constructor(private readonly database: ReadDatabase) {}

  async standings(): Promise<Standings> {
    const categories = await this.categories();
    const published = await this.database.all<StandingRow>(
      sql`SELECT id, version, category_id AS "categoryId" FROM knowledge_article WHERE status = 'published'`,
    );
    const stamps = published.map(
      ({ id, version, categoryId }) => [id, `${version} ${categories.get(categoryId)?.stamp ?? ''}`] as const,
    );
    return { stamps: new Map(stamps), categories };
  }

  /** Articles with all their words; one that was withdrawn meanwhile comes without any. */
  async read(ids: readonly string[], { categories }: Standings): Promise<ArticleRecord[]> {
    const rows = await this.database.all<TextRow>(
      sql`SELECT a.id, a.category_id AS "categoryId", a.slug, a.kind, a.keywords,
                 t.locale, t.title, t.summary, t.body
          FROM knowledge_article a JOIN knowledge_article_text t ON t.article_id = a.id
          WHERE a.status = 'published' AND a.id IN (${ids})`,
    );
    return ids.flatMap((id) => {
      const texts = rows.filter((row) => row.id === id);
      const [first] = texts;
      return first ? [recordOf(first, texts, categories.get(first.categoryId))] : [];
    });
  }

  /** What editors say about words, and what they want first. */
  async steering(): Promise<IndexTasks['steer']> {
    const lists = await this.database.all<{ name: string; items: unknown }>(
      sql`SELECT name, items FROM knowledge_word_list`,
    );
    const itemsOf = <T>(wanted: string) =>
      lists.filter(({ name }) => name === wanted).flatMap(({ items }) => readJson<T[]>(items));
    const pins = await this.database.all<PinRecord>(
      sql`SELECT phrase, article_id AS "articleId", locale FROM knowledge_pin ORDER BY id`,
    );
    return { synonyms: itemsOf<string[]>('synonyms'), stopWords: itemsOf<string>('stop-words'), pins };
  }

  private async categories(): Promise<Map<string, Category>> {
    const rows = await this.database.all<CategoryRow>(
      sql`SELECT id, parent_id AS "parentId", slug, titles, former_names AS "formerNames" FROM knowledge_category`,
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    return new Map(rows.map((row) => [row.id, categoryOf(row, known)]));
  }
}

function categoryOf(row: CategoryRow, known: ReadonlyMap<string, CategoryRow>): Category {
  const line: CategoryRow[] = [];
  for (let at: CategoryRow | undefined = row; at; at = known.get(at.parentId ?? '')) line.push(at);
  const facts = {
    slug: row.slug,
    titles: line.map(({ titles }) => readJson<Titles>(titles)),
    formerNames: line.flatMap(({ formerNames }) => readJson<string[]>(formerNames)),
  };
  return { ...facts, stamp: JSON.stringify(facts) };
}

function recordOf(first: TextRow, texts: readonly TextRow[], category: Category | undefined): ArticleRecord {
  const { id, slug, kind, keywords } = first;
  const { titles = [], formerNames = [] } = category ?? {};
  return {
    id,
    slug,
    kind,
    category: category?.slug ?? '',
    keywords: readJson<string[]>(keywords),
    texts: texts.map(({ locale, title, summary, body }) => ({
      locale,
      title,
      summary,
      body,
      categoryWords: [...titles.map((each) => each[locale] ?? each.es ?? ''), ...formerNames],
    })),
  };
}
