import { raw, sql, type Sql } from '../../platform/database/sql';
import { fileColumns, fileView, type FileRow } from '../../platform/files/file-view';
import type { FileResponse } from '../../platform/files/file.response';
import type { ReadDatabase } from '../../platform/read-database';
import { ownerKinds } from '../../tickets/owner-kinds';

type Owner = keyof typeof ownerKinds;

const tables = { message: raw('tickets_message'), note: raw('tickets_note') };

/** The files of all messages, or of all notes, that these tickets have now, by the id of what they were sent with. */
export async function filesOfTickets(
  read: ReadDatabase,
  tickets: Sql,
  owner: Owner,
): Promise<Map<string, FileResponse[]>> {
  const rows = await read.all<FileRow & { ownerId: string }>(
    sql`SELECT ${fileColumns}, f.owner_id AS "ownerId" FROM ${tables[owner]} o
        JOIN platform_file f ON f.owner_kind = ${ownerKinds[owner]} AND f.owner_id = o.id
        WHERE o.ticket_id IN (${tickets}) ORDER BY f.owner_id, f.place`,
  );
  const byOwner = new Map<string, FileResponse[]>();
  for (const row of rows) byOwner.set(row.ownerId, [...(byOwner.get(row.ownerId) ?? []), fileView(row)]);
  return byOwner;
}

/** The files of one message or note. */
export async function filesOfOwner(
  read: ReadDatabase,
  ownerId: string,
  owner: Owner,
): Promise<FileResponse[]> {
  const rows = await read.all<FileRow>(
    sql`SELECT ${fileColumns} FROM platform_file f
        WHERE f.owner_kind = ${ownerKinds[owner]} AND f.owner_id = ${ownerId} ORDER BY f.place`,
  );
  return rows.map(fileView);
}
