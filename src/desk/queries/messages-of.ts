import { readJson } from '../../platform/database/columns';
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
  articleSlugs: unknown;
  ticketId: string;
  ticket: string;
}

const columns = sql`m.id, m.kind, m.body, m.created_at AS "createdAt", u.name AS "authorName", u.kind AS "authorKind",
  m.article_slugs AS "articleSlugs", m.ticket_id AS "ticketId", t.reference AS ticket`;
const source = sql`tickets_message m JOIN tickets_ticket t ON t.id = m.ticket_id LEFT JOIN accounts_user u ON u.id = m.author_id`;

/** The public messages of a ticket and of those merged into it, in the order of writing; notes stand elsewhere. */
export async function messagesOf(read: ReadDatabase, ticketId: string): Promise<MessageResponse[]> {
  const rows = await read.all<MessageRow>(
    sql`SELECT ${columns} FROM ${source} 
        WHERE m.ticket_id IN (SELECT f.id FROM tickets_ticket f WHERE f.id = ${ticketId} OR f.merged_into = ${ticketId})
        ORDER BY m.id`,
  );
  return rows.map((row) => ({ ...message(row), ...(row.ticketId !== ticketId && { from: row.ticket }) }));
}

/** One message that was just written. */
export async function messageById(read: ReadDatabase, messageId: string): Promise<MessageResponse> {
  const row = await read.first<MessageRow>(sql`SELECT ${columns} FROM ${source} WHERE m.id = ${messageId}`);
  if (!row) throw new Error(`Message ${messageId} is gone`);
  return message(row);
}

function message({
  id,
  kind,
  body,
  createdAt,
  authorName,
  authorKind,
  articleSlugs,
}: MessageRow): MessageResponse {
  return {
    id,
    kind,
    author: { name: authorName ?? '', role: authorKind ?? 'system' },
    body,
    bodyHtml: messageHtml(body),
    files: [],
    articles: articleSlugs ? readJson<string[]>(articleSlugs) : [],
    createdAt,
  };
}
