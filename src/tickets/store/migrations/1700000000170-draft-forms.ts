import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, nullable } from '../../../platform/migrations/table';

export class DraftForms1700000000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('tickets_draft', new TableColumn(column('written_in', 'short', nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('tickets_draft', 'written_in');
  }
}
