import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, primary } from '../../../platform/migrations/table';

/** What was read before is counted once, on the day on which it was seen last. */
export class ArticleReadings1700000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'knowledge_reading',
      columns: [
        column('day', 'short', primary),
        column('article_id', 'id', primary),
        column('readings', 'count'),
      ],
    });
    const day =
      runner.connection.options.type === 'postgres'
        ? `to_char(seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')`
        : 'substr(seen_at, 1, 10)';
    await runner.query(
      `INSERT INTO knowledge_reading (day, article_id, readings)
       SELECT ${day}, article_id, count(*) FROM knowledge_view GROUP BY ${day}, article_id`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('knowledge_reading');
  }
}
