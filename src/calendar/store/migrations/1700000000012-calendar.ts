import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, nullable } from '../../../platform/migrations/table';

export class Calendar1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('calendar_holiday', [
      new TableColumn(column('source', 'short', nullable)),
      new TableColumn(column('doubts', 'json', nullable)),
    ]);
    await runner.addColumn('calendar_holiday_year', new TableColumn(column('told_at', 'instant', nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('calendar_holiday_year', 'told_at');
    await runner.dropColumns('calendar_holiday', ['source', 'doubts']);
  }
}
