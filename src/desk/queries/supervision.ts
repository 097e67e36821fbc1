import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { raw, sql } from '../../platform/database/sql';
import { anId, anInstant, pageOf, readCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import type { ObjectionResponse, SkipResponse } from '../http/objection.response';

interface Wanted {
  limit: number;
  cursor?: string;
}

/** Objections that wait for a supervisor. */
export class PendingObjections extends Query<Page<ObjectionResponse>> {
  constructor(readonly wanted: Wanted) {
    super();
  }
}

/** Where the order was left, and why. */
export class Skips extends Query<Page<SkipResponse>> {
  constructor(readonly wanted: Wanted) {
    super();
  }
}

@QueryHandler(PendingObjections)
export class PendingObjectionsHandler implements IQueryHandler<PendingObjections> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ wanted: { limit, cursor } }: PendingObjections): Promise<Page<ObjectionResponse>> {
    const after = readCursor(cursor, [anInstant, anId] as [string, string]);
    const rows = await this.read.all<ObjectionResponse>(
      sql`SELECT o.id, o.reference, t.subject, o.message_id AS "messageId", o.made_at AS "madeAt", o.due_at AS "dueAt"
          FROM queue_objection o JOIN tickets_ticket t ON t.id = o.ticket_id
          WHERE o.due_at IS NOT NULL
            ${after ? sql`AND (o.due_at > ${after[0]} OR (o.due_at = ${after[0]} AND o.id > ${after[1]}))` : raw('')}
          ORDER BY o.due_at, o.id LIMIT ${limit + 1}`,
    );
    return pageOf(rows, limit, ({ dueAt, id }) => [dueAt, id]);
  }
}

@QueryHandler(Skips)
export class SkipsHandler implements IQueryHandler<Skips> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ wanted: { limit, cursor } }: Skips): Promise<Page<SkipResponse>> {
    const after = readCursor(cursor, [anId] as [string]);
    const rows = await this.read.all<SkipResponse & { id: string }>(
      sql`SELECT s.id, t.reference, t.subject, coalesce(u.name, '') AS agent, s.reason, s.made_at AS "madeAt",
                 CASE WHEN s.until > s.made_at THEN 'skipped' ELSE 'taken' END AS kind,
                 (SELECT count(DISTINCT o.agent_id) FROM queue_skip o
                  WHERE o.ticket_id = s.ticket_id AND o.until > o.made_at) AS "skippedBy"
          FROM queue_skip s JOIN tickets_ticket t ON t.id = s.ticket_id LEFT JOIN accounts_user u ON u.id = s.agent_id
          ${after ? sql`WHERE s.id < ${after[0]}` : raw('')} ORDER BY s.id DESC LIMIT ${limit + 1}`,
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    const items = page.items.map(({ reference, subject, agent, reason, madeAt, kind, skippedBy }) => {
      return { reference, subject, agent, reason, madeAt, kind, skippedBy };
    });
    return { items, nextCursor: page.nextCursor };
  }
}
