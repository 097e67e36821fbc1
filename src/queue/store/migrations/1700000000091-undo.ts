import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { column, nullable } from '../../../platform/migrations/table';

export class Undo1700000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('queue_entry', [
      new TableColumn(column('aside', 'json', nullable)),
      new TableColumn(column('own', 'json', nullable)),
      new TableColumn(column('merged_into', 'big', nullable)),
    ]);
    const index = { name: 'ix_queue_entry_merged', columnNames: ['merged_into'] };
    await runner.createIndex('queue_entry', new TableIndex(index));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('queue_entry', 'ix_queue_entry_merged');
    await runner.dropColumns('queue_entry', ['merged_into', 'own', 'aside']);
  }
}
