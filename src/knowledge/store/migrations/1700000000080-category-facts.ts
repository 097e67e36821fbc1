import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, primary } from '../../../platform/migrations/table';

export class CategoryFacts1700000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'knowledge_facts_sheet',
      columns: [
        column('category_slug', 'short', primary),
        column('facts', 'json'),
        column('changed_by', 'id'),
        column('changed_at', 'instant'),
        column('version', 'count'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('knowledge_facts_sheet');
  }
}
