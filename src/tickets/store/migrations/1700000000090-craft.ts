import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

const added = [
  column('before_answer', 'json', nullable),
  column('merged_into', 'id', nullable),
  column('before_merge', 'json', nullable),
  column('own_priority', 'json', nullable),
  column('opened_by', 'id', nullable),
  column('silent_since', 'instant', nullable),
  column('due_at', 'instant', nullable),
  column('reminders', 'count', nullable),
];
const indices = { ix_tickets_ticket_due: ['due_at'], ix_tickets_ticket_merged: ['merged_into'] };

export class Craft1700000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'tickets_ticket',
      added.map((each) => new TableColumn(each)),
    );
    for (const [name, columnNames] of Object.entries(indices)) {
      await runner.createIndex('tickets_ticket', new TableIndex({ name, columnNames }));
    }
    // Due at once: the job finds out when their silence really does something.
    await runner.query(
      `UPDATE tickets_ticket SET silent_since = coalesce(closed_at, answered_at, waiting_since),
         due_at = coalesce(closed_at, answered_at, waiting_since)
       WHERE status IN ('answered', 'closed', 'needs_info')`,
    );
    await runner.addColumn('tickets_message', new TableColumn(column('article_slugs', 'json', nullable)));
    await createTable(runner, {
      name: 'tickets_link',
      columns: [
        column('ticket_id', 'id', primary),
        column('other_id', 'id', primary),
        column('kind', 'short'),
        column('made_by', 'id'),
        column('made_at', 'instant'),
      ],
      indices: { ix_tickets_link_other: ['other_id'] },
    });
    await createTable(runner, {
      name: 'tickets_tag',
      columns: [column('ticket_id', 'id', primary), column('tag', 'short', primary)],
      indices: { ix_tickets_tag_tag: ['tag', 'ticket_id'] },
    });
    await createTable(runner, {
      name: 'tickets_rating',
      columns: [
        column('ticket_id', 'id', primary),
        column('score', 'count'),
        column('comment', 'text', nullable),
        column('rated_by', 'id'),
        column('rated_at', 'instant'),
      ],
    });
    await createTable(runner, {
      name: 'tickets_reply_draft',
      columns: [
        column('ticket_id', 'id', primary),
        column('agent_id', 'id', primary),
        column('body', 'text'),
        column('kept_at', 'instant'),
      ],
    });
    await createTable(runner, {
      name: 'tickets_macro',
      columns: [
        column('id', 'id', primary),
        column('title', 'short'),
        column('text_es', 'text'),
        column('text_en', 'text', nullable),
        column('category_slug', 'short', nullable),
        column('changed_by', 'id'),
        column('changed_at', 'instant'),
        column('version', 'count'),
      ],
      indices: { ix_tickets_macro_title: ['title', 'id'] },
    });
    await createTable(runner, {
      name: 'tickets_blocked_address',
      columns: [
        column('address', 'short', primary),
        column('reason', 'text'),
        column('blocked_by', 'id'),
        column('blocked_at', 'instant'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['blocked_address', 'macro', 'reply_draft', 'rating', 'tag', 'link']) {
      await runner.dropTable(`tickets_${table}`);
    }
    await runner.dropColumn('tickets_message', 'article_slugs');
    for (const name of Object.keys(indices)) await runner.dropIndex('tickets_ticket', name);
    await runner.dropColumns(
      'tickets_ticket',
      added.map(({ name }) => name),
    );
  }
}
