import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../platform/clock';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { ReadArticle, type ArticlePage, type ArticleSummary, type HelpLocale } from '../api';
import { helpLocales } from '../languages';
import { renderSections } from '../text/markdown';
import { sectionsOf } from '../text/sections';
import { isSlug } from '../text/slugs';
import { shownText } from './shown-text';

interface Row extends ArticleSummary {
  id: string;
  body: string;
  updatedAt: Instant;
  reviewedAt: Instant | null;
  pointsTo: string | null;
  related: unknown;
}

@QueryHandler(ReadArticle)
export class ReadArticleHandler implements IQueryHandler<ReadArticle> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ slug, locale }: ReadArticle): Promise<ArticlePage | null> {
    if (!isSlug(slug)) return null;
    const row = await this.read.first<Row>(
      sql`SELECT a.id, a.slug, t.title, a.kind, c.slug AS category, t.summary, t.locale, t.body,
                 coalesce(r.made_at, a.updated_at) AS "updatedAt", a.reviewed_at AS "reviewedAt", a.points_to AS "pointsTo", a.related
          FROM knowledge_article a
          JOIN knowledge_category c ON c.id = a.category_id
          ${shownText(locale)}
          LEFT JOIN knowledge_revision r ON r.article_id = a.id AND r.number = t.revision
          WHERE a.slug = ${slug} AND a.status = 'published'`,
    );
    if (!row) return null;
    const { id, body, related, pointsTo, ...shown } = row;
    const sections = sectionsOf(body);
    const linked = await this.linked([...(readJson<string[] | null>(related) ?? []), pointsTo ?? ''], locale);
    return {
      ...shown,
      bodyHtml: renderSections(sections),
      sections: sections
        .filter(({ anchor }) => anchor !== '')
        .map(({ anchor, heading }) => ({ anchor, heading })),
      fallback: row.locale !== locale,
      locales: await this.locales(id),
      pointsTo: linked.get(pointsTo ?? '') ?? null,
      related: (readJson<string[] | null>(related) ?? []).flatMap((each) => linked.get(each) ?? []),
    };
  }

  /** Of the articles with these ids those that readers can follow a link to. */
  private async linked(ids: readonly string[], locale: HelpLocale): Promise<Map<string, ArticleSummary>> {
    const wanted = ids.filter(Boolean);
    if (wanted.length === 0) return new Map();
    const rows = await this.read.all<ArticleSummary & { id: string }>(
      sql`SELECT a.id, a.slug, t.title, a.kind, c.slug AS category, t.summary, t.locale
          FROM knowledge_article a
          JOIN knowledge_category c ON c.id = a.category_id
          ${shownText(locale)}
          WHERE a.id IN (${wanted}) AND a.status = 'published'`,
    );
    return new Map(rows.map(({ id, ...summary }) => [id, summary]));
  }

  private async locales(articleId: string): Promise<HelpLocale[]> {
    const rows = await this.read.all<{ locale: HelpLocale }>(
      sql`SELECT locale FROM knowledge_article_text WHERE article_id = ${articleId}`,
    );
    return helpLocales.filter((each) => rows.some(({ locale }) => locale === each));
  }
}
