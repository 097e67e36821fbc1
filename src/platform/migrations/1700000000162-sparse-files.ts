import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fillIndices, sparsenIndices } from './table';

const indices = { ix_platform_file_kept: ['kept_for'] };

export class SparseFiles1700000000162 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return sparsenIndices(runner, 'platform_file', indices);
  }

  down(runner: QueryRunner): Promise<void> {
    return fillIndices(runner, 'platform_file', indices);
  }
}
