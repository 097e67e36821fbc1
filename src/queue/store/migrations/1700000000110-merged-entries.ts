import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const [table, name] = ['queue_entry', 'ix_queue_entry_merged'];
const columnNames = ['merged_into'];

/** Nearly every row holds no value: with all of them in the index, SQLite's statistics call it useless. */
export class MergedEntries1700000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, name);
    await runner.createIndex(table, new TableIndex({ name, columnNames, where: 'merged_into IS NOT NULL' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, name);
    await runner.createIndex(table, new TableIndex({ name, columnNames }));
  }
}
