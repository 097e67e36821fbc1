import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

/** What editors say to the search, and what people say of its answers. */
export class SearchSteering1700000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'knowledge_word_list',
      columns: [column('name', 'short', primary), column('items', 'json'), column('version', 'count')],
    });
    await runner.query(
      `INSERT INTO knowledge_word_list (name, items, version) VALUES ('synonyms', '[]', 1), ('stop-words', '[]', 1)`,
    );
    await createTable(runner, {
      name: 'knowledge_pin',
      columns: [
        column('id', 'id', primary),
        column('phrase', 'text'),
        column('article_id', 'id'),
        column('locale', 'short', nullable),
        column('created_at', 'instant'),
        column('version', 'count'),
      ],
      indices: { ix_knowledge_pin_article: ['article_id'] },
    });
    await createTable(runner, {
      name: 'knowledge_vote',
      columns: [
        column('id', 'id', primary),
        column('question_id', 'id'),
        column('article_id', 'id'),
        column('voter', 'short'),
        column('signed_in', 'flag'),
        column('day', 'short'),
        column('given_at', 'instant'),
        column('changed_at', 'instant'),
        column('withdrawn', 'flag'),
        column('version', 'count'),
      ],
      indices: {
        uq_knowledge_vote_voter: ['voter', 'day'],
        uq_knowledge_vote_question: ['question_id'],
        ix_knowledge_vote_changed: ['changed_at'],
        ix_knowledge_vote_given: ['given_at'],
      },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const noun of ['vote', 'pin', 'word_list']) await runner.dropTable(`knowledge_${noun}`);
  }
}
