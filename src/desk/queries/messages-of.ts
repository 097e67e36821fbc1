import { sql } from '../../platform/database/sql';
import type { ReadDatabase } from '../../platform/read-database';
import { messageHtml } from '../domain/message-html';
import type { MessageResponse } from '../http/ticket.response';

interface MessageRow {
  id: string;
  kind: string;
  body: string;
  createdAt: string;
  authorName: string | null;
  authorKind: string | null;
}

const columns = sql`m.id, m.kind, m.body, m.created_at AS "createdAt", coalesce(u.name, w.name) AS "authorName",
  coalesce(u.kind, CASE WHEN w.id IS NULL THEN NULL ELSE 'customer' END) AS "authorKind"`;
const source = sql`tickets_message m LEFT JOIN accounts_user u ON u.id = m.author_id
  LEFT JOIN tickets_contact w ON w.id = m.author_id`;

/** The public messages of a ticket in the order of writing; notes stand in another table. */
export async function messagesOf(read: ReadDatabase, ticketId: string): Promise<MessageResponse[]> {
  const rows = await read.all<MessageRow>(
    sql`SELECT ${columns} FROM ${source} WHERE m.ticket_id = ${ticketId} ORDER BY m.id`,
  );
  return rows.map(message);
}

/** One message that was just written. */
export async function messageById(read: ReadDatabase, messageId: string): Promise<MessageResponse> {
  const row = await read.first<MessageRow>(sql`SELECT ${columns} FROM ${source} WHERE m.id = ${messageId}`);
  if (!row) throw new Error(`Message ${messageId} is gone`);
  return message(row);
}

function message({ id, kind, body, createdAt, authorName, authorKind }: MessageRow): MessageResponse {
  return {
    id,
    kind,
    author: { name: authorName ?? '', role: authorKind ?? 'system' },
    body,
    bodyHtml: messageHtml(body),
    files: [],
    createdAt,
  };
}
