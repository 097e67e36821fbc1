import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnType } from '../database/columns';

const table = 'platform_file';
const unsent = 'ix_platform_file_unsent';
const kept = 'ix_platform_file_kept';

/** What keeps a file until it is sent. */
export class KeptFiles1700000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // By hand: SQLite's addColumn() would build the table anew.
    await runner.query(`ALTER TABLE ${table} ADD COLUMN kept_for ${columnType.id}`);
    await runner.dropIndex(table, unsent);
    await runner.createIndex(table, index(unsent, ['owner_kind', 'kept_for', 'uploaded_at']));
    await runner.createIndex(table, index(kept, ['kept_for']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, kept);
    await runner.dropIndex(table, unsent);
    await runner.query(`ALTER TABLE ${table} DROP COLUMN kept_for`);
    await runner.createIndex(table, index(unsent, ['owner_kind', 'uploaded_at']));
  }
}

function index(name: string, columnNames: string[]): TableIndex {
  return new TableIndex({ name, columnNames });
}
