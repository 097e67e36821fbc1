import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../platform/clock';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import type { ArticleKind } from '../api';
import type { ArticleLocale } from '../domain/article-text';
import type { ArticleStatus } from '../domain/article-columns';
import { renderSections } from '../text/markdown';
import { sectionsOf } from '../text/sections';
import { isSlug } from '../text/slugs';
import { namesOf } from './names-of';
import { isNewest, isStanding } from './newest-revision';

/** The newest words of an article in one language. */
export interface StaffArticleText {
  locale: ArticleLocale;
  title: string;
  summary: string;
  body: string;
  /** As it would be shown. */
  bodyHtml: string;
  /** The revision these words are from. */
  revision: number;
  /** The revision that readers see; 0 when they see none in this language. */
  shownRevision: number;
}

/** An article as editors work on it. */
export interface StaffArticlePage {
  slug: string;
  kind: ArticleKind;
  category: string;
  status: ArticleStatus;
  keywords: string[];
  /** Slugs. */
  related: string[];
  pointsTo: string | null;
  formerSlugs: string[];
  texts: StaffArticleText[];
  /** Languages that were taken away and that readers still see. */
  leaving: ArticleLocale[];
  /** To be sent back as `basedOn`. */
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
  publishedAt: Instant | null;
  publishAt: Instant | null;
  submittedAt: Instant | null;
  submittedBy: string | null;
  reviewedAt: Instant | null;
}

/** One article of any status, also by a slug it gave up. Errors: `knowledge.article-not-found`. */
export class StaffArticle extends Query<StaffArticlePage> {
  constructor(readonly slug: string) {
    super();
  }
}

interface Row extends Omit<StaffArticlePage, 'texts' | 'leaving' | 'keywords' | 'related' | 'formerSlugs'> {
  id: string;
  keywords: unknown;
  related: unknown;
}

@QueryHandler(StaffArticle)
export class StaffArticleHandler implements IQueryHandler<StaffArticle> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
  ) {}

  async execute({ slug }: StaffArticle): Promise<StaffArticlePage> {
    const row = isSlug(slug)
      ? await this.read.first<Row>(
          sql`SELECT a.id, a.slug, a.kind, c.slug AS category, a.status, a.keywords, a.related,
                     (SELECT p.slug FROM knowledge_article p WHERE p.id = a.points_to) AS "pointsTo", a.version,
                     a.created_at AS "createdAt", a.updated_at AS "updatedAt", a.published_at AS "publishedAt",
                     a.publish_at AS "publishAt", a.submitted_at AS "submittedAt", a.submitted_by AS "submittedBy",
                     a.reviewed_at AS "reviewedAt"
              FROM knowledge_article a JOIN knowledge_category c ON c.id = a.category_id
              WHERE a.slug = ${slug}
                 OR a.id = (SELECT f.article_id FROM knowledge_former_slug f WHERE f.slug = ${slug})`,
        )
      : undefined;
    if (!row) throw new NotFound('knowledge.article-not-found');
    const { id, keywords, related, submittedBy, ...facts } = row;
    const names = await namesOf(this.queries, [submittedBy]);
    return {
      ...facts,
      keywords: readJson<string[]>(keywords),
      related: await this.slugsOf(readJson<string[] | null>(related) ?? []),
      formerSlugs: await this.formerSlugs(id),
      submittedBy: submittedBy === null ? null : (names.get(submittedBy) ?? ''),
      texts: await this.texts(id),
      leaving: await this.leaving(id),
    };
  }

  private async texts(articleId: string): Promise<StaffArticleText[]> {
    const rows = await this.read.all<Omit<StaffArticleText, 'bodyHtml'>>(
      sql`SELECT n.locale, n.title, n.summary, n.body, n.number AS revision,
                 coalesce((SELECT t.revision FROM knowledge_article_text t JOIN knowledge_article a ON a.id = t.article_id
                           WHERE t.article_id = n.article_id AND t.locale = n.locale AND a.status = 'published'), 0)
                   AS "shownRevision"
          FROM knowledge_revision n
          WHERE n.article_id = ${articleId} AND ${isStanding} ORDER BY n.locale DESC`,
    );
    return rows.map((text) => ({ ...text, bodyHtml: renderSections(sectionsOf(text.body)) }));
  }

  private async leaving(articleId: string): Promise<ArticleLocale[]> {
    const rows = await this.read.all<{ locale: ArticleLocale }>(
      sql`SELECT n.locale FROM knowledge_revision n
          JOIN knowledge_article_text t ON t.article_id = n.article_id AND t.locale = n.locale
          WHERE n.article_id = ${articleId} AND n.removal = 1 AND ${isNewest} ORDER BY n.locale DESC`,
    );
    return rows.map(({ locale }) => locale);
  }

  private async slugsOf(ids: readonly string[]): Promise<string[]> {
    const rows = await this.read.all<{ id: string; slug: string }>(
      sql`SELECT id, slug FROM knowledge_article WHERE id IN (${ids})`,
    );
    const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
    return ids.flatMap((id) => slugs.get(id) ?? []);
  }

  private async formerSlugs(articleId: string): Promise<string[]> {
    const rows = await this.read.all<{ slug: string }>(
      sql`SELECT slug FROM knowledge_former_slug WHERE article_id = ${articleId} ORDER BY given_up_at, slug`,
    );
    return rows.map(({ slug }) => slug);
  }
}
