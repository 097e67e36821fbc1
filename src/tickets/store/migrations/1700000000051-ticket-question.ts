import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of a question is asked from the question's side. */
export class TicketQuestion1700000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_tickets_ticket_question ON tickets_ticket (question_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_tickets_ticket_question');
  }
}
