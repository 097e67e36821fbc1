import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import type { ReadDatabase } from '../../platform/read-database';
import type { FileResponse } from '../../platform/files/file.response';
import { messageHtml } from '../domain/message-html';
import type { MessageResponse, StepResponse } from '../ticket.response';
import { filesOfOwner, filesOfTickets } from './files-of';

interface MessageRow {
  id: string;
  kind: string;
  body: string;
  createdAt: string;
  authorName: string | null;
  authorKind: string | null;
  steps: unknown;
  stepResults: unknown;
  articleSlugs: unknown;
  ticketId: string;
  ticket: string;
}

interface Ticked {
  answerId: string;
  results: { index: number; result: string }[];
}

const columns = sql`m.id, m.kind, m.body, m.created_at AS "createdAt", coalesce(u.name, w.name) AS "authorName",
  coalesce(u.kind, CASE WHEN w.id IS NULL THEN NULL ELSE 'customer' END) AS "authorKind",
  m.steps, m.step_results AS "stepResults", m.article_slugs AS "articleSlugs", m.ticket_id AS "ticketId",
  t.reference AS ticket`;
const source = sql`tickets_message m JOIN tickets_ticket t ON t.id = m.ticket_id
  LEFT JOIN accounts_user u ON u.id = m.author_id LEFT JOIN tickets_contact w ON w.id = m.author_id`;

/** The public messages of a ticket and of those merged into it, in the order of writing; notes stand elsewhere. */
export async function messagesOf(read: ReadDatabase, ticketId: string): Promise<MessageResponse[]> {
  const family = sql`SELECT f.id FROM tickets_ticket f WHERE f.id = ${ticketId} OR f.merged_into = ${ticketId}`;
  const rows = await read.all<MessageRow>(
    sql`SELECT ${columns} FROM ${source} WHERE m.ticket_id IN (${family}) ORDER BY m.id`,
  );
  const files = await filesOfTickets(read, family, 'message');
  return rows.map((row) => ({
    ...message(row, rows, files.get(row.id)),
    ...(row.ticketId !== ticketId && { from: row.ticket }),
  }));
}

/** One message that was just written. */
export async function messageById(read: ReadDatabase, messageId: string): Promise<MessageResponse> {
  const row = await read.first<MessageRow>(sql`SELECT ${columns} FROM ${source} WHERE m.id = ${messageId}`);
  if (!row) throw new Error(`Message ${messageId} is gone`);
  return message(row, [], await filesOfOwner(read, messageId, 'message'));
}

/** `all` are the ticket's messages, of which some may tell how the steps of this one went. */
function message(row: MessageRow, all: readonly MessageRow[], files: FileResponse[] = []): MessageResponse {
  const { id, kind, body, createdAt, authorName, authorKind, articleSlugs } = row;
  return {
    id,
    kind,
    author: { name: authorName ?? '', role: authorKind ?? 'system' },
    body,
    bodyHtml: messageHtml(body),
    ...(row.steps !== null && { steps: stepsOf(row, all) }),
    files,
    articles: articleSlugs ? readJson<string[]>(articleSlugs) : [],
    createdAt,
  };
}

function stepsOf({ id, steps }: MessageRow, all: readonly MessageRow[]): StepResponse[] {
  const results = new Map<number, string>();
  for (const { stepResults } of all) {
    const ticked = readJson<Ticked | null>(stepResults);
    if (ticked?.answerId !== id) continue;
    for (const { index, result } of ticked.results) results.set(index, result);
  }
  return readJson<string[]>(steps).map((text, index) => ({
    index,
    text,
    result: results.get(index) ?? null,
  }));
}
