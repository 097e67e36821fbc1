import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnType } from '../database/columns';

/** Until when a file that was not sent is kept for something that names it; without one it is kept for a day. */
export class KeptFiles1700000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // By hand: SQLite's addColumn() would build the whole table anew.
    await runner.query(`ALTER TABLE platform_file ADD COLUMN kept_until ${columnType.instant}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE platform_file DROP COLUMN kept_until');
  }
}
