import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { currentContext } from '../../platform/context';
import { readJson } from '../../platform/database/columns';
import { raw, sql } from '../../platform/database/sql';
import { anId, anInstant, pageOf, readCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import type { MarkKind } from '../fair-use';
import { markText } from '../fair-use-words';
import type { PendingAppealResponse } from '../standing.response';

/** Appeals that this supervisor may rule on: not those against own marks. The one due first comes first. */
export class PendingAppeals extends Query<Page<PendingAppealResponse>> {
  constructor(
    readonly supervisorId: string,
    readonly wanted: { limit: number; cursor?: string },
  ) {
    super();
  }
}

interface Row extends Omit<PendingAppealResponse, 'markText'> {
  kind: MarkKind;
  articleSlug: string | null;
  evidence: unknown;
}

@QueryHandler(PendingAppeals)
export class PendingAppealsHandler implements IQueryHandler<PendingAppeals> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ supervisorId, wanted: { limit, cursor } }: PendingAppeals) {
    const after = readCursor(cursor, [anInstant, anId] as [string, string]);
    const rows = await this.read.all<Row>(
      sql`SELECT a.id, a.account_id AS "accountId", a.reference, a.text, a.made_at AS "madeAt", a.due_at AS "dueAt",
                 a.mark_id AS "markId", m.kind, m.article_slug AS "articleSlug", m.evidence
          FROM queue_appeal a JOIN queue_mark m ON m.id = a.mark_id
          WHERE a.due_at IS NOT NULL AND (m.marked_by IS NULL OR m.marked_by <> ${supervisorId})
            ${after ? sql`AND (a.due_at > ${after[0]} OR (a.due_at = ${after[0]} AND a.id > ${after[1]}))` : raw('')}
          ORDER BY a.due_at, a.id LIMIT ${limit + 1}`,
    );
    const page = pageOf(rows, limit, ({ dueAt, id }) => [dueAt, id]);
    const { locale } = currentContext();
    const items = page.items.map(({ articleSlug, evidence, ...row }) => {
      const { kind, reference } = row;
      const told = { kind, reference, articleSlug, evidence: readJson<Record<string, number>>(evidence) };
      return { ...row, markText: markText(told, locale) };
    });
    return { items, nextCursor: page.nextCursor };
  }
}
