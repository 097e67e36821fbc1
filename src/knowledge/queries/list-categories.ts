import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Locale } from '../../platform/context';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { ListCategories, type CategorySummary } from '../api';
import { inTreeOrder } from '../domain/category-tree';
import { wordsOf } from '../search/words';

interface Row {
  id: string;
  slug: string;
  titles: unknown;
  formerNames: unknown;
  parentId: string | null;
  parent: string | null;
  articles: number;
}

@QueryHandler(ListCategories)
export class ListCategoriesHandler implements IQueryHandler<ListCategories> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ locale, named }: ListCategories): Promise<CategorySummary[]> {
    const rows = await this.read.all<Row>(
      sql`SELECT c.id, c.slug, c.titles, c.former_names AS "formerNames", c.parent_id AS "parentId", p.slug AS parent,
                 (SELECT count(*) FROM knowledge_article a
                  WHERE a.category_id = c.id AND a.status = 'published') AS articles
          FROM knowledge_category c LEFT JOIN knowledge_category p ON p.id = c.parent_id
          ORDER BY c.position, c.id`,
    );
    const wanted = named === undefined ? null : wordsOf(named);
    return inTreeOrder(rows)
      .filter((row) => wanted === null || isNamed(row, wanted))
      .map(({ slug, titles, parent, articles }) => ({
        slug,
        title: readJson<Record<Locale, string>>(titles)[locale],
        parent,
        articles,
      }));
  }
}

/** Every word begins one of the words by which the category is known, in either language. */
function isNamed({ titles, formerNames }: Row, words: readonly string[]): boolean {
  const names = [
    ...Object.values(readJson<Record<Locale, string>>(titles)),
    ...readJson<string[]>(formerNames),
  ];
  const known = names.flatMap(wordsOf);
  return words.length > 0 && words.every((word) => known.some((each) => each.startsWith(word)));
}
