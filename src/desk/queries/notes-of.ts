import { sql } from '../../platform/database/sql';
import type { ReadDatabase } from '../../platform/read-database';
import type { NoteResponse } from '../http/staff-ticket.response';
import { filesOfTickets } from './files-of';

interface NoteRow {
  id: string;
  body: string;
  createdAt: string;
  name: string | null;
  ticketId: string;
  reference: string;
}

/** Those of the ticket and of what is merged into it, in the order of writing. */
export async function notesOf(read: ReadDatabase, ticketId: string): Promise<NoteResponse[]> {
  const family = sql`SELECT f.id FROM tickets_ticket f WHERE f.id = ${ticketId} OR f.merged_into = ${ticketId}`;
  const rows = await read.all<NoteRow>(
    sql`SELECT n.id, n.body, n.created_at AS "createdAt", u.name, n.ticket_id AS "ticketId", t.reference
        FROM tickets_note n JOIN tickets_ticket t ON t.id = n.ticket_id
        LEFT JOIN accounts_user u ON u.id = n.author_id
        WHERE n.ticket_id IN (${family}) ORDER BY n.id`,
  );
  const files = await filesOfTickets(read, family, 'note');
  return rows.map(({ id, body, createdAt, name, ticketId: standsOn, reference }) => ({
    id,
    author: { name: name ?? '', role: 'staff' },
    body,
    files: files.get(id) ?? [],
    ...(standsOn !== ticketId && { from: reference }),
    createdAt,
  }));
}
