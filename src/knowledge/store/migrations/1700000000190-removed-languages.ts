import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemovedLanguages1700000000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE knowledge_revision ADD COLUMN removal smallint NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE knowledge_revision DROP COLUMN removal');
  }
}
