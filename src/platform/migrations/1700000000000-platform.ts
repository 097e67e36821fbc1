import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, generated, nullable, primary } from './table';

export class Platform1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'platform_event',
      columns: [
        column('position', 'serial', generated),
        column('name', 'short'),
        column('subject', 'short'),
        column('actor_id', 'id', nullable),
        column('actor_kind', 'short'),
        column('request_id', 'short'),
        column('occurred_at', 'instant'),
        column('data', 'json'),
      ],
      indices: { ix_platform_event_subject: ['subject', 'position'] },
    });
    await createTable(runner, {
      name: 'platform_delivery',
      columns: [
        column('id', 'id', primary),
        column('listener', 'short'),
        column('event_position', 'big'),
        column('event_name', 'short'),
        column('subject', 'short'),
        column('attempts', 'count'),
        column('state', 'short'),
        column('next_attempt_at', 'instant'),
        column('error', 'text', nullable),
      ],
      indices: {
        ix_platform_delivery_due: ['state', 'next_attempt_at'],
        ix_platform_delivery_line: ['subject', 'listener', 'event_position'],
      },
    });
    await createTable(runner, {
      name: 'platform_live',
      columns: [column('topic', 'short', primary), column('version', 'big')],
    });
    await createTable(runner, {
      name: 'platform_clock',
      columns: [column('id', 'count', primary), column('now_at', 'instant')],
    });
    await createTable(runner, {
      name: 'platform_job',
      columns: [
        column('name', 'short', primary),
        column('next_run_at', 'instant'),
        column('lease_owner', 'id', nullable),
        column('leased_until', 'instant', nullable),
        column('last_run_at', 'instant', nullable),
        column('last_handled', 'count', nullable),
        column('last_error', 'text', nullable),
      ],
    });
    await createTable(runner, {
      name: 'platform_setting',
      columns: [
        column('name', 'short', primary),
        column('version', 'count', primary),
        column('value', 'json'),
        column('changed_at', 'instant'),
        column('changed_by', 'id', nullable),
      ],
    });
    await createTable(runner, {
      name: 'platform_audit',
      columns: [
        column('id', 'id', primary),
        column('written_at', 'instant'),
        column('action', 'short'),
        column('subject', 'short'),
        column('actor_id', 'id', nullable),
        column('actor_kind', 'short'),
        column('request_id', 'short'),
        column('before', 'json', nullable),
        column('after', 'json', nullable),
      ],
      indices: { ix_platform_audit_written: ['written_at', 'id'] },
    });
    await createTable(runner, {
      name: 'platform_idempotency',
      columns: [
        column('caller', 'short', primary),
        column('route', 'short', primary),
        column('key', 'short', primary),
        column('body_hash', 'short'),
        column('status', 'count'),
        column('response', 'text', nullable),
        column('kept_at', 'instant'),
      ],
      indices: { ix_platform_idempotency_kept: ['kept_at'] },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['idempotency', 'audit', 'setting', 'job', 'clock', 'live', 'delivery', 'event']) {
      await runner.dropTable(`platform_${table}`);
    }
  }
}
