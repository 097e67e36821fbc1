import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = 'queue_entry';
/** By their first column, which nearly no row fills. */
const indices: Readonly<Record<string, string[]>> = {
  ix_queue_entry_claimant: ['claimed_by', 'state'],
  ix_queue_entry_merged: ['merged_into'],
};

/** With the empty rows in them, SQLite's statistics call these indices useless, and rows are sought in the table. */
export class SparseEntries1700000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columnNames] of Object.entries(indices)) {
      await runner.dropIndex(table, name);
      const where = `${columnNames[0]} IS NOT NULL`;
      await runner.createIndex(table, new TableIndex({ name, columnNames, where }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, columnNames] of Object.entries(indices)) {
      await runner.dropIndex(table, name);
      await runner.createIndex(table, new TableIndex({ name, columnNames }));
    }
  }
}
