import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, nullable } from '../../../platform/migrations/table';

export class Steps1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('tickets_message', [
      new TableColumn(column('steps', 'json', nullable)),
      new TableColumn(column('step_results', 'json', nullable)),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('tickets_message', ['steps', 'step_results']);
  }
}
