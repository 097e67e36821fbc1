import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column, nullable } from '../../../platform/migrations/table';

/** A reply that is not sent yet is more than its text. */
export class WholeDrafts1700000000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('tickets_reply_draft', new TableColumn(column('more', 'json', nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('tickets_reply_draft', 'more');
  }
}
