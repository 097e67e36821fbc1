import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnType } from '../database/columns';

/**
 * Who wrote an event: the number of its transaction on PostgreSQL, 0 on SQLite. Positions are drawn before the commit,
 * so that a lower one may become visible after a higher one; transactions that are over are over for good.
 * Events from before have none: nobody listens back that far.
 */
export class EventTail1700000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // By hand: SQLite's addColumn() would build the whole log anew.
    await runner.query(`ALTER TABLE platform_event ADD COLUMN writer ${columnType.big}`);
    await runner.createIndex(
      'platform_event',
      new TableIndex({ name: 'ix_platform_event_tail', columnNames: ['writer', 'position'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_platform_event_tail');
    await runner.query('ALTER TABLE platform_event DROP COLUMN writer');
  }
}
