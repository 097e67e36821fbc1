import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { ReadArticle, type ArticlePage, type ArticleSummary } from '../api';
import { renderSections } from '../text/markdown';
import { sectionsOf } from '../text/sections';
import { isSlug } from '../text/slugs';
import { shownText } from './shown-text';

interface Row extends ArticleSummary {
  body: string;
  updatedAt: Instant;
}

@QueryHandler(ReadArticle)
export class ReadArticleHandler implements IQueryHandler<ReadArticle> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ slug, locale }: ReadArticle): Promise<ArticlePage | null> {
    if (!isSlug(slug)) return null;
    const row = await this.read.first<Row>(
      sql`SELECT a.slug, t.title, a.kind, c.slug AS category, t.summary, t.locale, t.body,
                 a.updated_at AS "updatedAt"
          FROM knowledge_article a
          JOIN knowledge_category c ON c.id = a.category_id
          ${shownText(locale)}
          WHERE a.slug = ${slug} AND a.status = 'published'`,
    );
    if (!row) return null;
    const { body, ...shown } = row;
    const sections = sectionsOf(body);
    return {
      ...shown,
      bodyHtml: renderSections(sections),
      sections: sections
        .filter(({ anchor }) => anchor !== '')
        .map(({ anchor, heading }) => ({ anchor, heading })),
      fallback: row.locale !== locale,
    };
  }
}
