import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, primary } from '../../../platform/migrations/table';

export class DutyAndDays1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'queue_duty',
      columns: [column('id', 'count', primary), column('entries', 'json'), column('version', 'count')],
    });
    await runner.query(`INSERT INTO queue_duty (id, entries, version) VALUES (1, '[]', 1)`);
    await createTable(runner, {
      name: 'queue_duty_alert',
      columns: [
        column('ticket_id', 'id', primary),
        column('reference', 'short'),
        column('paid_at', 'instant'),
        column('stage', 'count'),
        column('next_at', 'instant'),
        column('version', 'count'),
      ],
      indices: { ix_queue_duty_alert_next: ['next_at'] },
    });
    await createTable(runner, {
      name: 'queue_daily',
      columns: [
        column('lane', 'short', primary),
        column('day', 'short', primary),
        column('answers', 'count'),
        column('handled', 'count'),
        column('handling_ms', 'big'),
        column('promised', 'count'),
        column('kept', 'count'),
      ],
    });
    await createTable(runner, {
      name: 'queue_handling',
      columns: [column('ticket_id', 'id', primary), column('claimed_at', 'instant')],
    });
    await createTable(runner, {
      name: 'queue_premium_alarm',
      columns: [
        column('day', 'short', primary),
        column('premium_percent', 'count'),
        column('punctuality_percent', 'count'),
        column('served_days', 'count'),
        column('raised_at', 'instant'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['premium_alarm', 'handling', 'daily', 'duty_alert', 'duty']) {
      await runner.dropTable(`queue_${table}`);
    }
  }
}
