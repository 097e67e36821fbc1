import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, type Instant } from '../../platform/clock';
import type { Locale } from '../../platform/context';
import { joinSql, sql, type Sql } from '../../platform/database/sql';
import { pageOf, readCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import { Settings } from '../../platform/settings/settings';
import type { ArticleKind } from '../api';
import type { ArticleLocale } from '../domain/article-text';
import type { ArticleStatus } from '../domain/article-columns';
import { KnowledgeSettings } from '../knowledge-settings';
import { reviewedBefore } from '../domain/reviewed-before';
import { fold } from '../search/words';
import { isNewest, isStanding, newestRevision } from './newest-revision';

/** An article as editors list it. */
export interface StaffArticleSummary {
  slug: string;
  title: string;
  kind: ArticleKind;
  category: string;
  status: ArticleStatus;
  updatedAt: Instant;
  publishedAt: Instant | null;
  publishAt: Instant | null;
  submittedAt: Instant | null;
  reviewedAt: Instant | null;
  /** Its last review is too long ago. */
  needsReview: boolean;
  /** Newer words wait to be shown. */
  unpublishedWords: boolean;
}

export interface StaffArticleFilter {
  q?: string;
  category?: string;
  kind?: ArticleKind;
  status?: ArticleStatus;
  needsReview?: boolean;
  submitted?: boolean;
  unpublishedWords?: boolean;
  scheduled?: boolean;
  lacks?: ArticleLocale;
  limit: number;
  cursor?: string;
}

/** Articles of every status, by slug; their titles are the newest ones. Errors: `request.bad-cursor`. */
export class StaffArticles extends Query<Page<StaffArticleSummary>> {
  constructor(
    readonly filter: StaffArticleFilter,
    readonly locale: Locale,
  ) {
    super();
  }
}

type Row = Omit<StaffArticleSummary, 'needsReview' | 'unpublishedWords'> & { newer: number };

@QueryHandler(StaffArticles)
export class StaffArticlesHandler implements IQueryHandler<StaffArticles> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute({ filter, locale }: StaffArticles): Promise<Page<StaffArticleSummary>> {
    const { limit, cursor } = filter;
    const [after] = readCursor(cursor, [''] as [string]) ?? [];
    const stale = reviewedBefore(this.clock.now(), this.settings.of(KnowledgeSettings).reviewAfterMonths);
    const conditions = [...conditionsOf(filter, stale), ...(after ? [sql`a.slug > ${after}`] : [])];
    const rows = await this.read.all<Row>(
      sql`SELECT a.slug, r.title, a.kind, c.slug AS category, a.status, a.updated_at AS "updatedAt",
                 a.published_at AS "publishedAt", a.publish_at AS "publishAt", a.submitted_at AS "submittedAt",
                 a.reviewed_at AS "reviewedAt", CASE WHEN ${hasNewerWords} THEN 1 ELSE 0 END AS newer
          FROM knowledge_article a
          JOIN knowledge_category c ON c.id = a.category_id
          JOIN knowledge_revision r ON r.article_id = a.id AND r.number = ${newestRevision(locale)}
          WHERE ${joinSql(conditions, ' AND ')} ORDER BY a.slug LIMIT ${limit + 1}`,
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ slug }) => [slug]);
    const isStale = (at: Instant | null) => at === null || at < stale.toISOString();
    return {
      items: items.map(({ newer, ...row }) => ({
        ...row,
        unpublishedWords: newer === 1,
        needsReview: row.status === 'published' && isStale(row.reviewedAt),
      })),
      nextCursor,
    };
  }
}

/** Of an article `a` that readers see; a language that was taken away is news while they still see it. */
const hasNewerWords = sql`(a.status = 'published' AND EXISTS (
  SELECT 1 FROM knowledge_revision n
  LEFT JOIN knowledge_article_text s ON s.article_id = n.article_id AND s.locale = n.locale
  WHERE n.article_id = a.id AND ${isNewest} AND n.number > coalesce(s.revision, 0)
    AND (n.removal = 0 OR s.revision IS NOT NULL)))`;

const isEither = (condition: Sql, wanted: boolean | undefined): Sql[] =>
  wanted === undefined ? [] : [wanted ? condition : sql`NOT ${condition}`];

function conditionsOf(filter: StaffArticleFilter, stale: Date): Sql[] {
  const { q, category, kind, status, needsReview, submitted, unpublishedWords, scheduled, lacks } = filter;
  const isStale = sql`(a.reviewed_at IS NULL OR a.reviewed_at < ${stale})`;
  return [
    sql`1 = 1`,
    ...(category ? [sql`c.slug = ${category}`] : []),
    ...(kind ? [sql`a.kind = ${kind}`] : []),
    ...(status ? [sql`a.status = ${status}`] : []),
    ...(q
      ? [sql`(r.folded_title LIKE ${contains(q)} ESCAPE '!' OR a.slug LIKE ${contains(q)} ESCAPE '!')`]
      : []),
    ...isEither(sql`(a.status = 'published' AND ${isStale})`, needsReview),
    ...isEither(sql`(a.submitted_at IS NOT NULL)`, submitted),
    ...isEither(hasNewerWords, unpublishedWords),
    ...isEither(sql`(a.publish_at IS NOT NULL)`, scheduled),
    ...(lacks
      ? [
          sql`NOT EXISTS (SELECT 1 FROM knowledge_revision n
                          WHERE n.article_id = a.id AND n.locale = ${lacks} AND ${isStanding})`,
        ]
      : []),
  ];
}

/** A pattern for LIKE, without capitals and accents; its own signs are taken as letters. */
function contains(text: string): string {
  return `%${fold(text).replace(/[!%_]/g, '!$&')}%`;
}
