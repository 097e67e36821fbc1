import { sql, type Sql } from '../../platform/database/sql';
import { Invalid } from '../../platform/errors';
import { readCursor } from '../../platform/http/pages';
import { isId } from '../../platform/ids';

/** Which page of a list is wanted. */
export interface Paging {
  limit: number;
  cursor?: string | undefined;
}

/** The condition of the next page of a list in order of id, oldest first. Errors: `request.bad-cursor`. */
export function afterId(cursor: string | undefined): Sql {
  const id = idOf(cursor);
  return id === null ? sql`` : sql` AND id > ${id}`;
}

/** The same, newest first. */
export function beforeId(cursor: string | undefined): Sql {
  const id = idOf(cursor);
  return id === null ? sql`` : sql` AND id < ${id}`;
}

function idOf(cursor: string | undefined): string | null {
  const id = readCursor(cursor, [''])?.[0] ?? null;
  if (id !== null && !isId(id)) throw new Invalid('request.bad-cursor');
  return id;
}
