import { sql } from '../database/sql';
import type { FileResponse } from './file.response';

/** A file as a SELECT of `fileColumns` returns it. */
export interface FileRow {
  id: string;
  name: string;
  type: string;
  size: number;
  status: string;
  picture: string;
}

/** What every list of files selects; `f` is `platform_file`. */
export const fileColumns = sql`f.id, f.name, f.type, f.size, f.status, f.picture`;

export function fileView({ id, name, type, size, status, picture }: FileRow): FileResponse {
  return { id, name, type, size, status, hasThumbnail: status === 'ready' && picture === 'made' };
}
