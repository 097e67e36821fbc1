import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

export class Calendar1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'calendar_service',
      columns: [
        column('lane', 'short', primary),
        column('version', 'count', primary),
        column('effective_from', 'short'),
        column('definition', 'json'),
        column('holiday_region', 'short'),
        column('observes_holidays', 'flag'),
        column('changed_at', 'instant'),
        column('changed_by', 'id', nullable),
      ],
    });
    await createTable(runner, {
      name: 'calendar_holiday',
      columns: [
        column('region', 'short', primary),
        column('date', 'short', primary),
        column('name_es', 'short'),
        column('name_en', 'short'),
        column('confirmed', 'flag'),
      ],
    });
    await createTable(runner, {
      name: 'calendar_holiday_year',
      columns: [
        column('region', 'short', primary),
        column('year', 'count', primary),
        column('confirmed_at', 'instant', nullable),
        column('confirmed_by', 'id', nullable),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['holiday_year', 'holiday', 'service']) await runner.dropTable(`calendar_${table}`);
  }
}
