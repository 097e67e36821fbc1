import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

export class Notifications1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'notifications_notice',
      columns: [
        column('id', 'id', primary),
        column('kind', 'short'),
        column('addressee', 'short'),
        column('event_position', 'big'),
        column('params', 'json'),
        column('state', 'short'),
        column('attempts', 'count'),
        column('next_attempt_at', 'instant'),
        column('leased_until', 'instant', nullable),
        column('created_at', 'instant'),
        column('sent_at', 'instant', nullable),
        column('recipient_user_id', 'id', nullable),
        column('recipient_email', 'short', nullable),
        column('locale', 'short', nullable),
        column('subject', 'text', nullable),
        column('text', 'text', nullable),
        column('error', 'text', nullable),
      ],
      indices: {
        ix_notifications_notice_due: ['state', 'next_attempt_at'],
        uq_notifications_notice_once: ['event_position', 'kind', 'addressee'],
      },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notifications_notice');
  }
}
