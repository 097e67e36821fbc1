import { currentContext } from '../../platform/context';
import { sql } from '../../platform/database/sql';
import type { ReadDatabase } from '../../platform/read-database';
import { textIn } from '../../tickets/localized-text';
import type { LinkedProblemResponse } from '../http/staff-ticket.response';

/** The known problem that a ticket is linked to, in the reader's language; `null` when it is linked to none. */
export async function problemOf(read: ReadDatabase, ticketId: string): Promise<LinkedProblemResponse | null> {
  const row = await read.first<{ id: string; es: string; en: string | null; closedAt: string | null }>(
    sql`SELECT p.id, p.title_es AS es, p.title_en AS en, p.closed_at AS "closedAt"
        FROM tickets_problem_link l JOIN tickets_problem p ON p.id = l.problem_id WHERE l.ticket_id = ${ticketId}`,
  );
  return row ? { id: row.id, title: textIn(row, currentContext().locale), closedAt: row.closedAt } : null;
}
