import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { OpenProblems, ProblemNews, ProblemsAffecting, type ProblemBanner } from '../problem-api';
import { textIn } from '../localized-text';

/** A banner with more would be read by nobody. */
const most = 10;

interface Row {
  id: string;
  titleEs: string;
  titleEn: string | null;
  textEs: string;
  textEn: string | null;
  since: string;
  affected: number;
}

@QueryHandler(OpenProblems)
export class OpenProblemsHandler implements IQueryHandler<OpenProblems> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ locale }: OpenProblems): Promise<ProblemBanner[]> {
    const rows = await this.read.all<Row>(
      sql`SELECT id, title_es AS "titleEs", title_en AS "titleEn", text_es AS "textEs", text_en AS "textEn",
                 opened_at AS since, affected
          FROM tickets_problem WHERE closed_at IS NULL ORDER BY id DESC LIMIT ${most}`,
    );
    return rows.map(({ id, titleEs, titleEn, textEs, textEn, since, affected }) => ({
      id,
      title: textIn({ es: titleEs, en: titleEn }, locale),
      text: textIn({ es: textEs, en: textEn }, locale),
      since,
      affected,
    }));
  }
}

@QueryHandler(ProblemNews)
export class ProblemNewsHandler implements IQueryHandler<ProblemNews> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ updateId }: ProblemNews) {
    const row = await this.read.first<{ es: string; en: string | null; body: string; closes: number }>(
      sql`SELECT p.title_es AS es, p.title_en AS en, u.body, u.closes
          FROM tickets_problem_update u JOIN tickets_problem p ON p.id = u.problem_id WHERE u.id = ${updateId}`,
    );
    return row ? { title: { es: row.es, en: row.en }, body: row.body, closes: row.closes === 1 } : null;
  }
}

@QueryHandler(ProblemsAffecting)
export class ProblemsAffectingHandler implements IQueryHandler<ProblemsAffecting> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ userId }: ProblemsAffecting): Promise<string[]> {
    const rows = await this.read.all<{ id: string }>(
      sql`SELECT p.id FROM tickets_problem_affected a JOIN tickets_problem p ON p.id = a.problem_id
          WHERE a.user_id = ${userId} AND p.closed_at IS NULL`,
    );
    return rows.map(({ id }) => id);
  }
}
