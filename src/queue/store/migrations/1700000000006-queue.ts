import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, generated, nullable, primary } from '../../../platform/migrations/table';

export class Queue1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'queue_entry',
      columns: [
        column('arrival', 'serial', generated),
        column('ticket_id', 'id'),
        column('reference', 'short'),
        column('account_id', 'id'),
        column('lane', 'short'),
        column('state', 'short'),
        column('received_at', 'instant'),
        column('effective_at', 'instant'),
        column('promised_at', 'instant'),
        column('promise', 'json'),
        column('same_day', 'flag'),
        column('purchase_id', 'id', nullable),
        column('claimed_by', 'id', nullable),
        column('claimed_until', 'instant', nullable),
        column('open_ms_left', 'count', nullable),
        column('pauses', 'count'),
        column('home_lane', 'short'),
        column('parked_until', 'instant', nullable),
        column('answer_id', 'id', nullable),
        column('offer_id', 'id', nullable),
        column('warned', 'flag'),
        column('stage', 'count'),
        column('next_escalation_at', 'instant', nullable),
        column('settled_at', 'instant', nullable),
        column('settled_as', 'short', nullable),
        column('version', 'count'),
      ],
      indices: {
        ix_queue_entry_order: ['state', 'lane', 'effective_at', 'arrival'],
        ix_queue_entry_ticket: ['ticket_id', 'arrival'],
        ix_queue_entry_reference: ['reference'],
        ix_queue_entry_due: ['next_escalation_at'],
        ix_queue_entry_claim: ['claimed_until'],
        ix_queue_entry_claimant: ['claimed_by', 'state'],
        ix_queue_entry_settled: ['settled_at'],
        ix_queue_entry_parked: ['parked_until'],
      },
    });
    await createTable(runner, {
      name: 'queue_skip',
      columns: [
        column('id', 'id', primary),
        column('ticket_id', 'id'),
        column('agent_id', 'id'),
        column('reason', 'text'),
        column('made_at', 'instant'),
        column('until', 'instant'),
      ],
      indices: {
        ix_queue_skip_agent: ['agent_id', 'ticket_id', 'until'],
        ix_queue_skip_ticket: ['ticket_id', 'agent_id'],
      },
    });
    await createTable(runner, {
      name: 'queue_objection',
      columns: [
        column('id', 'id', primary),
        column('ticket_id', 'id'),
        column('reference', 'short'),
        column('entry', 'big'),
        column('message_id', 'id'),
        column('made_by', 'id'),
        column('made_at', 'instant'),
        column('state', 'short'),
        column('due_at', 'instant', nullable),
        column('ruled_by', 'id', nullable),
        column('ruled_at', 'instant', nullable),
        column('reason', 'text', nullable),
        column('version', 'count'),
      ],
      indices: {
        ix_queue_objection_ticket: ['ticket_id', 'id'],
        ix_queue_objection_due: ['due_at'],
      },
    });
    await createTable(runner, {
      name: 'queue_offer',
      columns: [
        column('id', 'id', primary),
        column('account_id', 'id'),
        column('level', 'short'),
        column('promise', 'json'),
        column('made_at', 'instant'),
      ],
      indices: { ix_queue_offer_made: ['made_at'] },
    });
    await createTable(runner, {
      name: 'queue_refund_hold',
      columns: [column('id', 'count', primary), column('held_until', 'instant')],
    });
    await createTable(runner, {
      name: 'queue_held_refund',
      columns: [column('purchase_id', 'id', primary), column('held_at', 'instant')],
    });
    await createTable(runner, {
      name: 'queue_count',
      columns: [
        column('lane', 'short', primary),
        column('level', 'short', primary),
        column('bucket', 'big', primary),
        column('n', 'count'),
      ],
    });
    await createTable(runner, {
      name: 'queue_escalation',
      columns: [
        column('entry', 'big', primary),
        column('stage', 'count', primary),
        column('due_ms', 'big', primary),
        column('done_ms', 'big'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'escalation',
      'count',
      'held_refund',
      'refund_hold',
      'offer',
      'objection',
      'skip',
      'entry',
    ])
      await runner.dropTable(`queue_${table}`);
  }
}
