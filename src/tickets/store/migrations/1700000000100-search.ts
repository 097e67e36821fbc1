import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, generated } from '../../../platform/migrations/table';

/** SQLite keeps terms and rows alone: the texts stand in their own tables. */
const sqliteTexts = `CREATE VIRTUAL TABLE tickets_search_text USING fts5 (
  terms, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '=~:-_.'")`;
/** Without a list of what is still to be sorted in, which every search would have to read through. */
const postgresIndex = `CREATE INDEX ix_tickets_search_text_terms ON tickets_search_text
  USING gin (terms) WITH (fastupdate = off)`;

export class Search1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'tickets_search',
      columns: [
        column('position', 'serial', generated),
        column('ticket_id', 'id'),
        column('analysis', 'count'),
      ],
      indices: {
        uq_tickets_search_ticket: ['ticket_id'],
        ix_tickets_search_analysis: ['analysis', 'position'],
      },
    });
    // Places in the order of arrival now; a job finds the terms, which takes a while where there are many tickets.
    await runner.query(
      `INSERT INTO tickets_search (ticket_id, analysis) SELECT id, 0 FROM tickets_ticket ORDER BY received_at, id`,
    );
    if (runner.connection.options.type === 'postgres') {
      await runner.query(
        `CREATE TABLE tickets_search_text (
           position bigint CONSTRAINT pk_tickets_search_text PRIMARY KEY, terms tsvector NOT NULL)`,
      );
      await runner.query(postgresIndex);
    } else {
      await runner.query(sqliteTexts);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tickets_search_text');
    await runner.dropTable('tickets_search');
  }
}
