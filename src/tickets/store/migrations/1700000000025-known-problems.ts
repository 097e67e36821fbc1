import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

export class KnownProblems1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'tickets_problem',
      columns: [
        column('id', 'id', primary),
        column('title_es', 'short'),
        column('title_en', 'short', nullable),
        column('text_es', 'text'),
        column('text_en', 'text', nullable),
        column('category_slug', 'short', nullable),
        column('opened_by', 'id'),
        column('opened_at', 'instant'),
        column('closed_at', 'instant', nullable),
        column('affected', 'count'),
        column('version', 'count'),
      ],
      indices: { ix_tickets_problem_closed: ['closed_at', 'id'] },
    });
    await createTable(runner, {
      name: 'tickets_problem_link',
      columns: [
        column('ticket_id', 'id', primary),
        column('problem_id', 'id', nullable),
        column('linked_by', 'id'),
        column('linked_at', 'instant'),
        column('reference', 'short'),
      ],
      indices: { ix_tickets_problem_link_problem: ['problem_id', 'ticket_id'] },
    });
    await createTable(runner, {
      name: 'tickets_problem_affected',
      columns: [
        column('problem_id', 'id', primary),
        column('user_id', 'id', primary),
        column('pressed_at', 'instant'),
      ],
      indices: { ix_tickets_problem_affected_user: ['user_id'] },
    });
    await createTable(runner, {
      name: 'tickets_problem_update',
      columns: [
        column('id', 'id', primary),
        column('problem_id', 'id'),
        column('kind', 'short'),
        column('body', 'text'),
        column('closes', 'flag'),
        column('author_id', 'id'),
        column('written_at', 'instant'),
      ],
      indices: { ix_tickets_problem_update_problem: ['problem_id', 'id'] },
    });
    await createTable(runner, {
      name: 'tickets_problem_delivery',
      columns: [
        column('update_id', 'id', primary),
        column('target_id', 'id', primary),
        column('target', 'short'),
        column('state', 'short'),
        column('attempts', 'count'),
        column('error', 'short', nullable),
      ],
      indices: { ix_tickets_problem_delivery_due: ['state', 'attempts', 'update_id', 'target_id'] },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['_delivery', '_update', '_affected', '_link', '']) {
      await runner.dropTable(`tickets_problem${table}`);
    }
  }
}
