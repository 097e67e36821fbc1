import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Locale } from '../../platform/context';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { ListCategories, type CategorySummary } from '../api';

interface Row {
  slug: string;
  titles: unknown;
  articles: number;
}

@QueryHandler(ListCategories)
export class ListCategoriesHandler implements IQueryHandler<ListCategories> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ locale }: ListCategories): Promise<CategorySummary[]> {
    const rows = await this.read.all<Row>(
      sql`SELECT c.slug, c.titles,
                 (SELECT count(*) FROM knowledge_article a
                  WHERE a.category_id = c.id AND a.status = 'published') AS articles
          FROM knowledge_category c ORDER BY c.position, c.id`,
    );
    return rows.map(({ slug, titles, articles }) => ({
      slug,
      title: readJson<Record<Locale, string>>(titles)[locale],
      articles,
    }));
  }
}
