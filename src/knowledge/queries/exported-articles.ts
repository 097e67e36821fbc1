import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../platform/clock';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { ArticleKind } from '../api';
import type { ArticleStatus } from '../domain/article-columns';
import type { ArticleLocale, Words } from '../domain/article-text';
import { isStanding } from './newest-revision';

export type ExportedText = Words & { locale: ArticleLocale; pending: boolean };

/** An article with everything that a folder keeps of it. */
export interface ExportedArticle {
  slug: string;
  category: string;
  kind: ArticleKind;
  status: ArticleStatus;
  keywords: string[];
  related: string[];
  pointsTo: string | null;
  formerSlugs: string[];
  publishedAt: Instant | null;
  publishAt: Instant | null;
  reviewedAt: Instant | null;
  texts: ExportedText[];
}

/** Articles of every status in the order of their slugs, after one of them. */
export class ExportedArticles extends Query<ExportedArticle[]> {
  constructor(
    readonly after: string,
    readonly limit: number,
  ) {
    super();
  }
}

interface Row extends Omit<ExportedArticle, 'texts' | 'keywords' | 'related' | 'formerSlugs'> {
  id: string;
  keywords: unknown;
  related: unknown;
}

@QueryHandler(ExportedArticles)
export class ExportedArticlesHandler implements IQueryHandler<ExportedArticles> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ after, limit }: ExportedArticles): Promise<ExportedArticle[]> {
    const rows = await this.read.all<Row>(
      sql`SELECT a.id, a.slug, c.slug AS category, a.kind, a.status, a.keywords, a.related,
                 (SELECT p.slug FROM knowledge_article p WHERE p.id = a.points_to) AS "pointsTo",
                 a.published_at AS "publishedAt", a.publish_at AS "publishAt", a.reviewed_at AS "reviewedAt"
          FROM knowledge_article a JOIN knowledge_category c ON c.id = a.category_id
          WHERE a.slug > ${after} ORDER BY a.slug LIMIT ${limit}`,
    );
    const articles: ExportedArticle[] = [];
    for (const { id, keywords, related, ...facts } of rows) {
      articles.push({
        ...facts,
        keywords: readJson<string[]>(keywords),
        related: await this.slugsOf(readJson<string[] | null>(related) ?? []),
        formerSlugs: await this.formerSlugs(id),
        texts: [...(await this.shown(id)), ...(await this.pending(id))],
      });
    }
    return articles;
  }

  private async shown(id: string): Promise<ExportedText[]> {
    const rows = await this.read.all<Words & { locale: ArticleLocale }>(
      sql`SELECT locale, title, summary, body FROM knowledge_article_text
          WHERE article_id = ${id} ORDER BY locale DESC`,
    );
    return rows.map((row) => ({ ...row, pending: false }));
  }

  /** The newest words of each language that readers do not see yet. */
  private async pending(id: string): Promise<ExportedText[]> {
    const rows = await this.read.all<Words & { locale: ArticleLocale }>(
      sql`SELECT n.locale, n.title, n.summary, n.body FROM knowledge_revision n
          WHERE n.article_id = ${id} AND ${isStanding}
            AND n.number > coalesce((SELECT t.revision FROM knowledge_article_text t
                                     WHERE t.article_id = n.article_id AND t.locale = n.locale), 0)
          ORDER BY n.locale DESC`,
    );
    return rows.map((row) => ({ ...row, pending: true }));
  }

  private async slugsOf(ids: readonly string[]): Promise<string[]> {
    const rows = await this.read.all<{ id: string; slug: string }>(
      sql`SELECT id, slug FROM knowledge_article WHERE id IN (${ids})`,
    );
    const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
    return ids.flatMap((id) => slugs.get(id) ?? []);
  }

  private async formerSlugs(id: string): Promise<string[]> {
    const rows = await this.read.all<{ slug: string }>(
      sql`SELECT slug FROM knowledge_former_slug WHERE article_id = ${id} ORDER BY slug`,
    );
    return rows.map(({ slug }) => slug);
  }
}
