import { sql } from '../../platform/database/sql';
import type { ReadDatabase } from '../../platform/read-database';
import type { ReplyDraftResponse } from '../http/staff-ticket.response';

/** What staff keep beside a ticket: tags, who opened it, and the caller's own unsent words. */
export async function staffExtrasOf(read: ReadDatabase, ticketId: string, agentId: string) {
  const tags = await read.all<{ tag: string }>(
    sql`SELECT tag FROM tickets_tag WHERE ticket_id = ${ticketId} ORDER BY tag`,
  );
  const draft = await read.first<ReplyDraftResponse>(
    sql`SELECT body, kept_at AS "keptAt" FROM tickets_reply_draft
        WHERE ticket_id = ${ticketId} AND agent_id = ${agentId}`,
  );
  const opener = await read.first<{ name: string }>(
    sql`SELECT u.name FROM tickets_ticket t JOIN accounts_user u ON u.id = t.opened_by WHERE t.id = ${ticketId}`,
  );
  return { tags: tags.map(({ tag }) => tag), draft: draft ?? null, openedBy: opener?.name ?? null };
}
