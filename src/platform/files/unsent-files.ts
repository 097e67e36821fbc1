import { Injectable } from '@nestjs/common';
import { sql } from '../database/sql';
import { isId } from '../ids';
import { ReadDatabase } from '../read-database';
import type { FileResponse } from './file.response';
import { fileColumns, fileView, type FileRow } from './file-view';

/** What somebody has uploaded and not sent yet. */
@Injectable()
export class UnsentFiles {
  constructor(private readonly read: ReadDatabase) {}

  /** Those of these that the person may still send, in the order of uploading. */
  async of(fileIds: readonly string[], uploaderId: string): Promise<FileResponse[]> {
    const ids = fileIds.filter(isId).map((id) => id.toLowerCase());
    if (ids.length === 0) return [];
    const rows = await this.read.all<FileRow>(
      sql`SELECT ${fileColumns} FROM platform_file f
          WHERE f.id IN (${ids}) AND f.uploader_id = ${uploaderId} AND f.owner_kind IS NULL ORDER BY f.id`,
    );
    return rows.map(fileView);
  }
}
