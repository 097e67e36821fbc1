import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../platform/clock';
import { joinSql, sql } from '../../platform/database/sql';
import { anId, anInstant, pageOf, readCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import type { FeedbackReason } from '../api';

/** What a reader thought of an article. */
export interface FeedbackRecord {
  id: string;
  /** The slug of the article. */
  article: string;
  helpful: boolean;
  reason: FeedbackReason | null;
  comment: string | null;
  givenAt: Instant;
}

export interface FeedbackFilter {
  article?: string;
  helpful?: boolean;
  reason?: FeedbackReason;
  limit: number;
  cursor?: string;
}

/** What readers thought, the newest first. Errors: `request.bad-cursor`. */
export class FeedbackGiven extends Query<Page<FeedbackRecord>> {
  constructor(readonly filter: FeedbackFilter) {
    super();
  }
}

@QueryHandler(FeedbackGiven)
export class FeedbackGivenHandler implements IQueryHandler<FeedbackGiven> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ filter }: FeedbackGiven): Promise<Page<FeedbackRecord>> {
    const { article, helpful, reason, limit, cursor } = filter;
    const before = readCursor(cursor, [anInstant, anId] as [string, string]);
    const conditions = [
      sql`1 = 1`,
      ...(article
        ? [sql`f.article_id = (SELECT b.id FROM knowledge_article b WHERE b.slug = ${article})`]
        : []),
      ...(helpful === undefined ? [] : [sql`f.helpful = ${helpful}`]),
      ...(reason ? [sql`f.reason = ${reason}`] : []),
      ...(before
        ? [sql`(f.given_at < ${before[0]} OR (f.given_at = ${before[0]} AND f.id < ${before[1]}))`]
        : []),
    ];
    const rows = await this.read.all<Omit<FeedbackRecord, 'helpful'> & { helpful: number }>(
      sql`SELECT f.id, a.slug AS article, f.helpful, f.reason, f.comment, f.given_at AS "givenAt"
          FROM knowledge_feedback f JOIN knowledge_article a ON a.id = f.article_id
          WHERE ${joinSql(conditions, ' AND ')} ORDER BY f.given_at DESC, f.id DESC LIMIT ${limit + 1}`,
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ givenAt, id }) => [givenAt, id]);
    return { items: items.map((row) => ({ ...row, helpful: row.helpful === 1 })), nextCursor };
  }
}
