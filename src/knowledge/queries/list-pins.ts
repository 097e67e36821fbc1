import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../platform/clock';
import { raw, sql } from '../../platform/database/sql';
import { anId, pageOf, readCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import type { HelpLocale } from '../api';

/** An article that editors want first for a phrase. */
export interface PinnedAnswer {
  id: string;
  phrase: string;
  articleSlug: string;
  locale: HelpLocale | null;
  createdAt: Instant;
}

/** The pins in the order in which they were set, or one of them. Errors: `request.bad-cursor`. */
export class ListPins extends Query<Page<PinnedAnswer>> {
  constructor(readonly wanted: { limit: number; cursor?: string; id?: string }) {
    super();
  }
}

@QueryHandler(ListPins)
export class ListPinsHandler implements IQueryHandler<ListPins> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ wanted: { limit, cursor, id } }: ListPins): Promise<Page<PinnedAnswer>> {
    const after = readCursor(cursor, [anId]);
    const rows = await this.read.all<PinnedAnswer>(
      sql`SELECT p.id, p.phrase, a.slug AS "articleSlug", p.locale, p.created_at AS "createdAt"
          FROM knowledge_pin p JOIN knowledge_article a ON a.id = p.article_id
          WHERE 1 = 1
          ${id === undefined ? raw('') : sql`AND p.id = ${id}`}
          ${after ? sql`AND p.id > ${after[0]}` : raw('')}
          ORDER BY p.id LIMIT ${limit + 1}`,
    );
    return pageOf(rows, limit, (pin) => [pin.id]);
  }
}
