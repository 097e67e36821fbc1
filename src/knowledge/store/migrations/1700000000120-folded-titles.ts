import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fold } from '../../search/words';

/** Titles without capitals and accents: SQLite by itself knows the capitals of ASCII only. */
export class FoldedTitles1700000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE knowledge_revision ADD COLUMN folded_title varchar NOT NULL DEFAULT ''`);
    const titles: { title: string }[] = await runner.query(`SELECT DISTINCT title FROM knowledge_revision`);
    const isPostgres = runner.connection.options.type === 'postgres';
    const [folded, title] = isPostgres ? ['$1', '$2'] : ['?', '?'];
    for (const row of titles) {
      const values = [fold(row.title), row.title];
      await runner.query(
        `UPDATE knowledge_revision SET folded_title = ${folded} WHERE title = ${title}`,
        values,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE knowledge_revision DROP COLUMN folded_title');
  }
}
