import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Lists by state, shop, category or person are read along an index, however many tickets there are. */
const indices: Readonly<Record<string, string[]>> = {
  ix_tickets_ticket_status: ['status', 'level', 'received_at', 'id'],
  ix_tickets_ticket_account_status: ['account_id', 'status', 'received_at', 'id'],
  ix_tickets_ticket_shop: ['shop_id', 'received_at', 'id'],
  ix_tickets_ticket_category: ['category_slug', 'received_at', 'id'],
  ix_tickets_ticket_claimed: ['claimed_by', 'received_at', 'id'],
};

export class ListIndices1700000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columnNames] of Object.entries(indices)) {
      await runner.createIndex('tickets_ticket', new TableIndex({ name, columnNames }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(indices)) await runner.dropIndex('tickets_ticket', name);
  }
}
