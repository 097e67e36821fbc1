import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = 'tickets_ticket';
/** By their first column, which nearly no row fills. */
const indices: Readonly<Record<string, string[]>> = {
  ix_tickets_ticket_claimed: ['claimed_by', 'received_at', 'id'],
  ix_tickets_ticket_merged: ['merged_into'],
  ix_tickets_ticket_question: ['question_id'],
  ix_tickets_ticket_shop: ['shop_id', 'received_at', 'id'],
};

/** With the empty rows in them, SQLite's statistics call these indices useless, and rows are sought in the table. */
export class SparseTickets1700000000111 implements MigrationInterface {
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
