import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import type { ReadDatabase } from '../../platform/read-database';
import type { TicketQuestionResponse } from '../http/staff-ticket.response';

/** The question that went before a ticket, with what was suggested for it and what of that was read. */
export async function questionOf(
  read: ReadDatabase,
  questionId: string | null,
): Promise<TicketQuestionResponse | null> {
  if (questionId === null) return null;
  const row = await read.first<{ text: string; askedAt: string; suggestions: unknown }>(
    sql`SELECT text, asked_at AS "askedAt", suggestions FROM knowledge_question WHERE id = ${questionId}`,
  );
  if (!row) return null;
  const seen = await read.all<{ slug: string }>(
    sql`SELECT a.slug FROM knowledge_view v JOIN knowledge_article a ON a.id = v.article_id
        WHERE v.question_id = ${questionId} ORDER BY v.seen_at, a.slug`,
  );
  return {
    ...row,
    suggestions: readJson<string[]>(row.suggestions),
    read: seen.map(({ slug }) => slug),
  };
}
