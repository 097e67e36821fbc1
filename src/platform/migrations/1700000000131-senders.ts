import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, primary } from './table';

export class Senders1700000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'platform_sender',
      columns: [
        column('sender', 'short', primary),
        column('purpose', 'short', primary),
        column('hour', 'instant', primary),
        column('times', 'count'),
      ],
      indices: { ix_platform_sender_hour: ['hour'] },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('platform_sender');
  }
}
