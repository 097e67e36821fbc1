import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../platform/clock';
import { joinSql, sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { pageOf, readCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import type { ArticleLocale, Words } from '../domain/article-text';
import { lineDiff, type DiffLine } from '../domain/line-diff';
import { isSlug } from '../text/slugs';
import { ofSlug } from '../article-of-slug';
import { namesOf } from './names-of';

export interface RevisionSummary {
  number: number;
  locale: ArticleLocale;
  /** Empty where the language was taken away. */
  title: string;
  /** Whether it took the language away. */
  removal: boolean;
  /** Who wrote it; `null`: it came with the product, or by an import. */
  author: { id: string; name: string } | null;
  madeAt: Instant;
}

/** What a revision says, and how it differs from another one. */
export interface RevisionPage extends RevisionSummary, Words {
  /** The number of the revision it is compared with; 0 for the first in its language. */
  against: number;
  changes: { title: DiffLine[]; summary: DiffLine[]; body: DiffLine[] };
}

/** The revisions of an article, the newest first. Errors: `knowledge.article-not-found`, `request.bad-cursor`. */
export class ArticleRevisions extends Query<Page<RevisionSummary>> {
  constructor(
    readonly slug: string,
    readonly wanted: { locale?: ArticleLocale; limit: number; cursor?: string },
  ) {
    super();
  }
}

/**
 * One revision beside the one before it in its language, or beside another of the article. Errors:
 * `knowledge.article-not-found`, `knowledge.revision-not-found`.
 */
export class ArticleRevision extends Query<RevisionPage> {
  constructor(
    readonly slug: string,
    readonly number: number,
    readonly against: number | undefined,
  ) {
    super();
  }
}

interface Row extends Words {
  number: number;
  locale: ArticleLocale;
  removal: number;
  authorId: string | null;
  madeAt: Instant;
}

const columns = sql`number, locale, title, summary, body, removal, author_id AS "authorId", made_at AS "madeAt"`;

@QueryHandler(ArticleRevisions)
export class ArticleRevisionsHandler implements IQueryHandler<ArticleRevisions> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
  ) {}

  async execute({
    slug,
    wanted: { locale, limit, cursor },
  }: ArticleRevisions): Promise<Page<RevisionSummary>> {
    const [before] = readCursor(cursor, [0] as [number]) ?? [];
    const conditions = [
      sql`article_id = ${await articleId(this.read, slug)}`,
      ...(locale ? [sql`locale = ${locale}`] : []),
      ...(before === undefined ? [] : [sql`number < ${before}`]),
    ];
    const rows = await this.read.all<Omit<Row, 'body' | 'summary'>>(
      sql`SELECT number, locale, title, removal, author_id AS "authorId", made_at AS "madeAt" FROM knowledge_revision
          WHERE ${joinSql(conditions, ' AND ')} ORDER BY number DESC LIMIT ${limit + 1}`,
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ number }) => [number]);
    const names = await namesOf(
      this.queries,
      items.map(({ authorId }) => authorId),
    );
    return { items: items.map((row) => summaryOf(row, names)), nextCursor };
  }
}

@QueryHandler(ArticleRevision)
export class ArticleRevisionHandler implements IQueryHandler<ArticleRevision> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
  ) {}

  async execute({ slug, number, against }: ArticleRevision): Promise<RevisionPage> {
    const ofArticle = sql`article_id = ${await articleId(this.read, slug)}`;
    const row = await this.read.first<Row>(
      sql`SELECT ${columns} FROM knowledge_revision WHERE ${ofArticle} AND number = ${number}`,
    );
    if (!row) throw new NotFound('knowledge.revision-not-found');
    const which =
      against === undefined ? sql`locale = ${row.locale} AND number < ${number}` : sql`number = ${against}`;
    const other = await this.read.first<Row>(
      sql`SELECT ${columns} FROM knowledge_revision WHERE ${ofArticle} AND ${which} ORDER BY number DESC LIMIT 1`,
    );
    if (!other && against !== undefined) throw new NotFound('knowledge.revision-not-found');
    const { title, summary, body } = row;
    const names = await namesOf(this.queries, [row.authorId]);
    return {
      ...summaryOf(row, names),
      ...{ title, summary, body },
      against: other?.number ?? 0,
      changes: {
        title: lineDiff(other?.title ?? '', title),
        summary: lineDiff(other?.summary ?? '', summary),
        body: lineDiff(other?.body ?? '', body),
      },
    };
  }
}

async function articleId(read: ReadDatabase, slug: string): Promise<string> {
  const found = isSlug(slug)
    ? await read.first<{ id: string }>(sql`SELECT id FROM knowledge_article WHERE ${ofSlug(slug)}`)
    : undefined;
  if (!found) throw new NotFound('knowledge.article-not-found');
  return found.id;
}

function summaryOf(row: Omit<Row, 'body' | 'summary'>, names: ReadonlyMap<string, string>): RevisionSummary {
  const { number, locale, title, removal, authorId, madeAt } = row;
  const author = authorId === null ? null : { id: authorId, name: names.get(authorId) ?? '' };
  return { number, locale, title, removal: removal === 1, author, madeAt };
}
