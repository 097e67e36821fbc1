import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

export class Contacts1700000000082 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'tickets_contact',
      columns: [
        column('id', 'id', primary),
        column('ticket_id', 'id'),
        column('name', 'short'),
        column('email', 'short'),
        column('email_key', 'short'),
        column('locale', 'short'),
        column('written_at', 'instant'),
        column('confirmed_at', 'instant', nullable),
        column('link_asked_at', 'instant', nullable),
        column('version', 'count'),
      ],
      indices: {
        uq_tickets_contact_ticket: ['ticket_id'],
        ix_tickets_contact_email: ['email_key', 'written_at'],
        ix_tickets_contact_unconfirmed: ['confirmed_at', 'written_at'],
      },
    });
    await createTable(runner, {
      name: 'tickets_contact_link',
      columns: [
        column('id', 'id', primary),
        column('contact_id', 'id'),
        column('purpose', 'short'),
        column('token_hash', 'short'),
        column('issued_at', 'instant'),
        column('expires_at', 'instant'),
      ],
      indices: {
        uq_tickets_contact_link_token: ['token_hash'],
        ix_tickets_contact_link_contact: ['contact_id', 'issued_at'],
        ix_tickets_contact_link_expires: ['expires_at'],
      },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['contact_link', 'contact']) await runner.dropTable(`tickets_${table}`);
  }
}
