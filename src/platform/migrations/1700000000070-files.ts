import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, nullable, primary } from './table';

export class Files1700000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'platform_file',
      columns: [
        column('id', 'id', primary),
        column('name', 'short'),
        column('type', 'short'),
        column('size', 'count'),
        column('hash', 'short'),
        column('store_key', 'short'),
        column('uploader_id', 'id'),
        column('uploader_kind', 'short'),
        column('uploaded_at', 'instant'),
        column('owner_kind', 'short', nullable),
        column('owner_id', 'id', nullable),
        column('group_id', 'id', nullable),
        column('place', 'count'),
        column('status', 'short'),
        column('scan_tries', 'count'),
        column('scan_at', 'instant', nullable),
        column('picture', 'short'),
        column('picture_tries', 'count'),
        column('picture_at', 'instant', nullable),
        column('version', 'count'),
      ],
      indices: {
        ix_platform_file_owner: ['owner_kind', 'owner_id'],
        ix_platform_file_unsent: ['owner_kind', 'uploaded_at'],
        ix_platform_file_group: ['group_id'],
        ix_platform_file_scan: ['scan_at'],
        ix_platform_file_picture: ['picture_at'],
      },
    });
    await createTable(runner, {
      name: 'platform_file_bytes',
      columns: [column('store_key', 'short', primary), column('go_at', 'instant')],
      indices: { ix_platform_file_bytes_due: ['go_at'] },
    });
    await createTable(runner, {
      name: 'platform_file_day',
      columns: [
        column('uploader_id', 'id', primary),
        column('day', 'short', primary),
        column('files', 'count'),
        column('bytes', 'big'),
      ],
      indices: { ix_platform_file_day_day: ['day'] },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['_day', '_bytes', '']) await runner.dropTable(`platform_file${table}`);
  }
}
