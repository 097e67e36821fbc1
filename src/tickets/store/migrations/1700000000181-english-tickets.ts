import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = 'tickets_ticket';
const name = 'ix_tickets_ticket_english';

/** Staff list tickets by their language; those in the rarer one would else be sought among all. */
export class EnglishTickets1700000000181 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const where = "locale = 'en'";
    await runner.createIndex(table, new TableIndex({ name, columnNames: ['received_at', 'id'], where }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, name);
  }
}
