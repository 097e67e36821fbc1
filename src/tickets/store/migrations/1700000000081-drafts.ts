import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

export class Drafts1700000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'tickets_draft',
      columns: [
        column('id', 'id', primary),
        column('key_hash', 'short'),
        column('owner_id', 'id', nullable),
        column('content', 'json'),
        column('updated_at', 'instant'),
        column('expires_at', 'instant'),
        column('version', 'count'),
      ],
      indices: {
        uq_tickets_draft_key: ['key_hash'],
        ix_tickets_draft_owner: ['owner_id', 'id'],
        ix_tickets_draft_expires: ['expires_at'],
      },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('tickets_draft');
  }
}
