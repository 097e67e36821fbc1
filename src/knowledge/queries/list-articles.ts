import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { raw, sql, type Sql } from '../../platform/database/sql';
import { pageOf, readCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import { ListArticles, type ArticleSummary } from '../api';
import { shownText } from './shown-text';

@QueryHandler(ListArticles)
export class ListArticlesHandler implements IQueryHandler<ListArticles> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ filter }: ListArticles): Promise<Page<ArticleSummary>> {
    const { category, kind, locale, limit, cursor } = filter;
    const after = readCursor(cursor, ['']);
    const has = (value: string | undefined, condition: Sql) => (value === undefined ? raw('') : condition);
    const rows = await this.read.all<ArticleSummary>(
      sql`SELECT a.slug, t.title, a.kind, c.slug AS category, t.summary, t.locale
          FROM knowledge_article a
          JOIN knowledge_category c ON c.id = a.category_id
          ${shownText(locale)}
          WHERE a.status = 'published'
          ${has(category, sql`AND c.slug = ${category}`)}
          ${has(kind, sql`AND a.kind = ${kind}`)}
          ${has(after?.[0], sql`AND a.slug > ${after?.[0]}`)}
          ORDER BY a.slug LIMIT ${limit + 1}`,
    );
    return pageOf(rows, limit, ({ slug }) => [slug]);
  }
}
