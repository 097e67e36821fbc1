import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fillIndices, sparsenIndices } from '../../../platform/migrations/table';

const indices = {
  ix_tickets_ticket_claimed: ['claimed_by', 'received_at', 'id'],
  ix_tickets_ticket_question: ['question_id'],
  ix_tickets_ticket_shop: ['shop_id', 'received_at', 'id'],
};

export class SparseTickets1700000000161 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return sparsenIndices(runner, 'tickets_ticket', indices);
  }

  down(runner: QueryRunner): Promise<void> {
    return fillIndices(runner, 'tickets_ticket', indices);
  }
}
