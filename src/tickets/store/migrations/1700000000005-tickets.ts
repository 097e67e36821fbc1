import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

export class Tickets1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'tickets_ticket',
      columns: [
        column('id', 'id', primary),
        column('reference', 'short'),
        column('account_id', 'id'),
        column('author_id', 'id'),
        column('shop_id', 'id', nullable),
        column('category_slug', 'short'),
        column('level', 'short'),
        column('status', 'short'),
        column('locale', 'short'),
        column('subject', 'short'),
        column('details', 'json'),
        column('question_id', 'id', nullable),
        column('received_at', 'instant'),
        column('waiting_since', 'instant'),
        column('claimed_by', 'id', nullable),
        column('claimed_before', 'flag'),
        column('last_customer_message_id', 'id'),
        column('purchase_id', 'id', nullable),
        column('answered_at', 'instant', nullable),
        column('closed_at', 'instant', nullable),
        column('closed_as', 'short', nullable),
        column('answer_id', 'id', nullable),
        column('objections', 'count'),
        column('parkings', 'count'),
        column('refused_answer_at', 'instant', nullable),
        column('refused_answer_by', 'id', nullable),
        column('version', 'count'),
      ],
      indices: {
        uq_tickets_ticket_reference: ['reference'],
        ix_tickets_ticket_account: ['account_id', 'received_at', 'id'],
        ix_tickets_ticket_received: ['received_at', 'id'],
      },
    });
    await createTable(runner, {
      name: 'tickets_message',
      columns: [
        column('id', 'id', primary),
        column('ticket_id', 'id'),
        column('kind', 'short'),
        column('author_id', 'id', nullable),
        column('body', 'text'),
        column('created_at', 'instant'),
      ],
      indices: { ix_tickets_message_ticket: ['ticket_id', 'id'] },
    });
    await createTable(runner, {
      name: 'tickets_parking',
      columns: [
        column('id', 'id', primary),
        column('ticket_id', 'id'),
        column('answered', 'json'),
        column('open', 'json'),
        column('reason', 'text'),
        column('owner_id', 'id'),
        column('review_on', 'short'),
        column('parked_by', 'id'),
        column('parked_at', 'instant'),
      ],
      indices: { ix_tickets_parking_ticket: ['ticket_id', 'id'] },
    });
    await createTable(runner, {
      name: 'tickets_note',
      columns: [
        column('id', 'id', primary),
        column('ticket_id', 'id'),
        column('author_id', 'id'),
        column('body', 'text'),
        column('created_at', 'instant'),
      ],
      indices: { ix_tickets_note_ticket: ['ticket_id', 'id'] },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['note', 'parking', 'message', 'ticket']) await runner.dropTable(`tickets_${table}`);
  }
}
