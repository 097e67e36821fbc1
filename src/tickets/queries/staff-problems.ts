import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { joinSql, sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { anId, pageOf, readCursor, type Page } from '../../platform/http/pages';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import type { LocalizedText } from '../localized-text';

/** A known problem as staff see it. */
export interface ProblemRecord {
  id: string;
  title: LocalizedText;
  text: LocalizedText;
  categorySlug: string | null;
  openedAt: string;
  closedAt: string | null;
  affected: number;
  /** Tickets that are linked to it. */
  linked: number;
}

/** How far an update has come among those whom it concerns. */
export interface ProblemUpdateRecord {
  id: string;
  kind: 'update' | 'answer';
  body: string;
  closes: boolean;
  writtenAt: string;
  waiting: number;
  told: number;
  failed: number;
}

interface Row extends Omit<ProblemRecord, 'title' | 'text'> {
  titleEs: string;
  titleEn: string | null;
  textEs: string;
  textEn: string | null;
}

const columns = sql`p.id, p.title_es AS "titleEs", p.title_en AS "titleEn", p.text_es AS "textEs",
  p.text_en AS "textEn", p.category_slug AS "categorySlug", p.opened_at AS "openedAt", p.closed_at AS "closedAt",
  p.affected, (SELECT count(*) FROM tickets_problem_link l WHERE l.problem_id = p.id) AS linked`;

/** Known problems, the newest first. */
export class StaffProblems extends Query<Page<ProblemRecord>> {
  constructor(readonly wanted: { state?: 'open' | 'closed'; limit: number; cursor?: string }) {
    super();
  }
}

/** One of them with its updates, the latest first. Errors: `tickets.problem-not-found`. */
export class StaffProblem extends Query<ProblemRecord & { updates: ProblemUpdateRecord[] }> {
  constructor(readonly problemId: string) {
    super();
  }
}

@QueryHandler(StaffProblems)
export class StaffProblemsHandler implements IQueryHandler<StaffProblems> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ wanted: { state, limit, cursor } }: StaffProblems): Promise<Page<ProblemRecord>> {
    const [before] = readCursor(cursor, [anId] as [string]) ?? [];
    const conditions = [
      sql`1 = 1`,
      ...(state === 'open' ? [sql`p.closed_at IS NULL`] : []),
      ...(state === 'closed' ? [sql`p.closed_at IS NOT NULL`] : []),
      ...(before ? [sql`p.id < ${before}`] : []),
    ];
    const rows = await this.read.all<Row>(
      sql`SELECT ${columns} FROM tickets_problem p WHERE ${joinSql(conditions, ' AND ')}
          ORDER BY p.id DESC LIMIT ${limit + 1}`,
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: items.map(recordOf), nextCursor };
  }
}

@QueryHandler(StaffProblem)
export class StaffProblemHandler implements IQueryHandler<StaffProblem> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ problemId }: StaffProblem) {
    const row = isId(problemId)
      ? await this.read.first<Row>(sql`SELECT ${columns} FROM tickets_problem p WHERE p.id = ${problemId}`)
      : undefined;
    if (!row) throw new NotFound('tickets.problem-not-found');
    const of = (state: string) =>
      sql`(SELECT count(*) FROM tickets_problem_delivery d WHERE d.update_id = u.id AND d.state = ${state})`;
    const updates = await this.read.all<Omit<ProblemUpdateRecord, 'closes'> & { closes: number }>(
      sql`SELECT u.id, u.kind, u.body, u.closes, u.written_at AS "writtenAt", ${of('waiting')} AS waiting,
                 ${of('told')} AS told, ${of('failed')} AS failed
          FROM tickets_problem_update u WHERE u.problem_id = ${problemId} ORDER BY u.id DESC LIMIT 100`,
    );
    return {
      ...recordOf(row),
      updates: updates.map((update) => ({ ...update, closes: update.closes === 1 })),
    };
  }
}

function recordOf({ titleEs, titleEn, textEs, textEn, ...facts }: Row): ProblemRecord {
  return { ...facts, title: { es: titleEs, en: titleEn }, text: { es: textEs, en: textEn } };
}
