import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

export class Knowledge1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'knowledge_category',
      columns: [
        column('id', 'id', primary),
        column('slug', 'short'),
        column('position', 'count'),
        column('titles', 'json'),
        column('former_names', 'json'),
        column('parent_id', 'id', nullable),
      ],
      indices: { uq_knowledge_category_slug: ['slug'], ix_knowledge_category_position: ['position'] },
    });
    await createTable(runner, {
      name: 'knowledge_article',
      columns: [
        column('id', 'id', primary),
        column('slug', 'short'),
        column('kind', 'short'),
        column('category_id', 'id'),
        column('status', 'short'),
        column('keywords', 'json'),
        column('revisions', 'count'),
        column('published_at', 'instant', nullable),
        column('created_at', 'instant'),
        column('updated_at', 'instant'),
        column('version', 'count'),
      ],
      indices: {
        uq_knowledge_article_slug: ['slug'],
        ix_knowledge_article_category: ['category_id', 'status'],
        ix_knowledge_article_status: ['status', 'slug'],
      },
    });
    await this.createWords(runner);
    await createTable(runner, {
      name: 'knowledge_question',
      columns: [
        column('id', 'id', primary),
        column('text', 'text'),
        column('locale', 'short'),
        column('asked_by', 'id', nullable),
        column('account_id', 'id', nullable),
        column('asked_at', 'instant'),
        column('suggestions', 'json'),
        column('confident', 'flag'),
        column('outcome', 'short', nullable),
        column('outcome_at', 'instant', nullable),
        column('article_slug', 'short', nullable),
        column('version', 'count'),
      ],
      indices: { ix_knowledge_question_asked_at: ['asked_at'] },
    });
    await createTable(runner, {
      name: 'knowledge_feedback',
      columns: [
        column('id', 'id', primary),
        column('article_id', 'id'),
        column('helpful', 'flag'),
        column('comment', 'text', nullable),
        column('person_id', 'id', nullable),
        column('given_at', 'instant'),
      ],
      indices: { ix_knowledge_feedback_article: ['article_id', 'given_at'] },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const noun of ['feedback', 'question', 'revision', 'article_text', 'article', 'category']) {
      await runner.dropTable(`knowledge_${noun}`);
    }
  }

  private async createWords(runner: QueryRunner): Promise<void> {
    const words = [column('title', 'short'), column('summary', 'text'), column('body', 'text')];
    const key = [column('article_id', 'id', primary), column('locale', 'short', primary)];
    await createTable(runner, { name: 'knowledge_article_text', columns: [...key, ...words] });
    await createTable(runner, {
      name: 'knowledge_revision',
      columns: [
        ...key,
        column('number', 'count', primary),
        ...words,
        column('author_id', 'id', nullable),
        column('made_at', 'instant'),
      ],
    });
  }
}
