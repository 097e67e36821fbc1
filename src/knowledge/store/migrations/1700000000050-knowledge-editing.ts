import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnType } from '../../../platform/database/columns';
import { column, createTable, primary } from '../../../platform/migrations/table';

/** Table, column, kind and what comes after it. */
type Addition = readonly [table: string, name: string, kind: keyof typeof columnType, more?: string];

const additions: readonly Addition[] = [
  ['article', 'related', 'json'],
  ['article', 'points_to', 'id'],
  ['article', 'publish_at', 'instant'],
  ['article', 'submitted_at', 'instant'],
  ['article', 'submitted_by', 'id'],
  ['article', 'reviewed_at', 'instant'],
  ['article', 'shown_revision', 'count', 'NOT NULL DEFAULT 0'],
  ['article_text', 'revision', 'count', 'NOT NULL DEFAULT 0'],
  ['revision', 'article_version', 'count', 'NOT NULL DEFAULT 0'],
  ['category', 'version', 'count', 'NOT NULL DEFAULT 1'],
  ['feedback', 'reason', 'short'],
];

/** Columns are added by hand: on SQLite the query runner would make each table anew. */
export class KnowledgeEditing1700000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name, kind, more = ''] of additions) {
      await runner.query(
        `ALTER TABLE knowledge_${table} ADD COLUMN ${name} ${columnType[kind]} ${more}`.trim(),
      );
    }
    await runner.query(
      `UPDATE knowledge_article_text SET revision = (
         SELECT coalesce(max(r.number), 0) FROM knowledge_revision r
         WHERE r.article_id = knowledge_article_text.article_id AND r.locale = knowledge_article_text.locale)`,
    );
    await runner.query(`UPDATE knowledge_article SET reviewed_at = published_at`);
    await runner.query(`CREATE INDEX ix_knowledge_article_publish_at ON knowledge_article (publish_at)`);
    await runner.query(`CREATE INDEX ix_knowledge_feedback_given ON knowledge_feedback (given_at, id)`);
    await createTable(runner, {
      name: 'knowledge_former_slug',
      columns: [
        column('slug', 'short', primary),
        column('article_id', 'id'),
        column('given_up_at', 'instant'),
      ],
      indices: { ix_knowledge_former_slug_article: ['article_id'] },
    });
    await createTable(runner, {
      name: 'knowledge_view',
      columns: [
        column('question_id', 'id', primary),
        column('article_id', 'id', primary),
        column('seen_at', 'instant'),
      ],
      indices: { ix_knowledge_view_article: ['article_id', 'seen_at'] },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('knowledge_view');
    await runner.dropTable('knowledge_former_slug');
    await runner.query('DROP INDEX ix_knowledge_feedback_given');
    await runner.query('DROP INDEX ix_knowledge_article_publish_at');
    for (const [table, name] of [...additions].reverse()) {
      await runner.query(`ALTER TABLE knowledge_${table} DROP COLUMN ${name}`);
    }
  }
}
