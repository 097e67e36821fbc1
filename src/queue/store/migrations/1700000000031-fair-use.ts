import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

export class FairUse1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createMarks(runner);
    await createTable(runner, {
      name: 'queue_contact',
      columns: [
        column('id', 'id', primary),
        column('account_id', 'id'),
        column('ticket_id', 'id'),
        column('kind', 'short'),
        column('at', 'instant'),
        column('weight', 'short'),
        column('batch_id', 'id', nullable),
      ],
      indices: {
        ix_queue_contact_account: ['account_id', 'kind', 'at'],
        ix_queue_contact_ticket: ['ticket_id', 'at'],
        ix_queue_contact_at: ['at'],
      },
    });
    await createTable(runner, {
      name: 'queue_standing',
      columns: [
        column('account_id', 'id', primary),
        column('dry_run', 'flag', primary),
        column('state', 'short'),
        column('marks', 'count'),
        column('minutes', 'count'),
        column('until', 'instant', nullable),
        column('warning_told_at', 'instant', nullable),
        column('told_minutes', 'count'),
        column('counts_from', 'instant', nullable),
        column('version', 'count'),
      ],
      indices: { ix_queue_standing_until: ['until'] },
    });
    await createTable(runner, {
      name: 'queue_deferral',
      columns: [
        column('entry', 'big', primary),
        column('dry_run', 'flag'),
        column('account_id', 'id'),
        column('ticket_id', 'id'),
        column('minutes', 'count'),
        column('received_at', 'instant'),
        column('effective_at', 'instant'),
      ],
      indices: { ix_queue_deferral_account: ['account_id', 'received_at'] },
    });
    await runner.addColumn('queue_offer', new TableColumn(column('deferred_minutes', 'count', nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('queue_offer', 'deferred_minutes');
    for (const table of ['deferral', 'standing', 'contact', 'appeal', 'mark']) {
      await runner.dropTable(`queue_${table}`);
    }
  }

  private async createMarks(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'queue_mark',
      columns: [
        column('id', 'id', primary),
        column('account_id', 'id'),
        column('dry_run', 'flag'),
        column('kind', 'short'),
        column('once', 'short'),
        column('state', 'short'),
        column('why', 'short'),
        column('ticket_id', 'id'),
        column('reference', 'short'),
        column('message_id', 'id', nullable),
        column('article_slug', 'short', nullable),
        column('evidence', 'json'),
        column('marked_by', 'id', nullable),
        column('made_at', 'instant'),
        column('after_warning', 'flag'),
        column('void_cause', 'short', nullable),
        column('void_reason', 'text', nullable),
        column('voided_by', 'id', nullable),
        column('voided_at', 'instant', nullable),
        column('version', 'count'),
      ],
      indices: {
        uq_queue_mark_once: ['account_id', 'dry_run', 'kind', 'once'],
        ix_queue_mark_account: ['account_id', 'made_at'],
        ix_queue_mark_made: ['made_at'],
      },
    });
    await createTable(runner, {
      name: 'queue_appeal',
      columns: [
        column('id', 'id', primary),
        column('mark_id', 'id'),
        column('account_id', 'id'),
        column('reference', 'short'),
        column('made_by', 'id'),
        column('text', 'text'),
        column('made_at', 'instant'),
        column('state', 'short'),
        column('due_at', 'instant', nullable),
        column('ruled_by', 'id', nullable),
        column('ruled_at', 'instant', nullable),
        column('reason', 'text', nullable),
        column('version', 'count'),
      ],
      indices: {
        uq_queue_appeal_mark: ['mark_id'],
        ix_queue_appeal_due: ['due_at'],
        ix_queue_appeal_account: ['account_id', 'due_at'],
      },
    });
  }
}
