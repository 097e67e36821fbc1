import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import type { UnsentFiles } from '../../platform/files/unsent-files';
import type { ReadDatabase } from '../../platform/read-database';
import type { ReplyDraftResponse } from '../http/staff-ticket.response';

interface DraftRow {
  body: string;
  more: unknown;
  keptAt: string;
}

/** What staff keep beside a ticket: tags, who opened it, and the caller's own unsent words. */
export async function staffExtrasOf(
  { read, unsent }: { read: ReadDatabase; unsent: UnsentFiles },
  ticketId: string,
  agentId: string,
) {
  const tags = await read.all<{ tag: string }>(
    sql`SELECT tag FROM tickets_tag WHERE ticket_id = ${ticketId} ORDER BY tag`,
  );
  const opener = await read.first<{ name: string }>(
    sql`SELECT u.name FROM tickets_ticket t JOIN accounts_user u ON u.id = t.opened_by WHERE t.id = ${ticketId}`,
  );
  const row = await read.first<DraftRow>(
    sql`SELECT body, more, kept_at AS "keptAt" FROM tickets_reply_draft
        WHERE ticket_id = ${ticketId} AND agent_id = ${agentId}`,
  );
  const draft = row ? await draftOf(row, agentId, unsent) : null;
  return { tags: tags.map(({ tag }) => tag), draft, openedBy: opener?.name ?? null };
}

async function draftOf(row: DraftRow, agentId: string, unsent: UnsentFiles): Promise<ReplyDraftResponse> {
  type Parts = Partial<Record<'steps' | 'articleSlugs' | 'fileIds', string[]>>;
  const { steps = [], articleSlugs = [], fileIds = [] } = readJson<Parts | null>(row.more) ?? {};
  const files = await unsent.of(fileIds, agentId);
  return { body: row.body, steps, articleSlugs, files, keptAt: row.keptAt };
}
