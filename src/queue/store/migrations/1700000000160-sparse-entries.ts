import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fillIndices, sparsenIndices } from '../../../platform/migrations/table';

const indices = { ix_queue_entry_claimant: ['claimed_by', 'state'] };

export class SparseEntries1700000000160 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return sparsenIndices(runner, 'queue_entry', indices);
  }

  down(runner: QueryRunner): Promise<void> {
    return fillIndices(runner, 'queue_entry', indices);
  }
}
