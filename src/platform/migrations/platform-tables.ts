import { Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import {
  BigColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
  TextColumn,
  columnType,
} from '../database/columns';
import { fileTables } from '../files/file-tables';

/*
 * The platform's tables as entities, so that the drift check sees them. The platform reads and writes them
 * with plain SQL.
 */

@Entity('platform_event')
@Index('ix_platform_event_subject', ['subject', 'position'])
@Index('ix_platform_event_tail', ['writer', 'position'])
class EventRow {
  @PrimaryGeneratedColumn('increment', {
    type: columnType.serial,
    primaryKeyConstraintName: 'pk_platform_event',
  })
  position: number;

  @ShortColumn()
  name: string;

  @ShortColumn()
  subject: string;

  @IdColumn({ name: 'actor_id', nullable: true })
  actorId: string | null;

  @ShortColumn({ name: 'actor_kind' })
  actorKind: string;

  @ShortColumn({ name: 'request_id' })
  requestId: string;

  @InstantColumn({ name: 'occurred_at' })
  occurredAt: Date;

  @JsonColumn()
  data: object;

  @BigColumn({ nullable: true })
  writer: number | null;
}

@Entity('platform_delivery')
@Index('ix_platform_delivery_due', ['state', 'nextAttemptAt'])
@Index('ix_platform_delivery_line', ['subject', 'listener', 'eventPosition'])
class DeliveryRow {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_platform_delivery' })
  id: string;

  @ShortColumn()
  listener: string;

  @BigColumn({ name: 'event_position' })
  eventPosition: number;

  @ShortColumn({ name: 'event_name' })
  eventName: string;

  @ShortColumn()
  subject: string;

  @CountColumn()
  attempts: number;

  @ShortColumn()
  state: string;

  @InstantColumn({ name: 'next_attempt_at' })
  nextAttemptAt: Date;

  @TextColumn({ nullable: true })
  error: string | null;
}

@Entity('platform_live')
class LiveRow {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_platform_live' })
  topic: string;

  @BigColumn()
  version: number;
}

@Entity('platform_clock')
class ClockRow {
  @PrimaryColumn({ type: columnType.count, primaryKeyConstraintName: 'pk_platform_clock' })
  id: number;

  @InstantColumn({ name: 'now_at' })
  nowAt: Date;
}

@Entity('platform_job')
class JobRow {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_platform_job' })
  name: string;

  @InstantColumn({ name: 'next_run_at' })
  nextRunAt: Date;

  @IdColumn({ name: 'lease_owner', nullable: true })
  leaseOwner: string | null;

  @InstantColumn({ name: 'leased_until', nullable: true })
  leasedUntil: Date | null;

  @InstantColumn({ name: 'last_run_at', nullable: true })
  lastRunAt: Date | null;

  @CountColumn({ name: 'last_handled', nullable: true })
  lastHandled: number | null;

  @TextColumn({ name: 'last_error', nullable: true })
  lastError: string | null;
}

@Entity('platform_setting')
class SettingRow {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_platform_setting' })
  name: string;

  @PrimaryColumn({ type: columnType.count, primaryKeyConstraintName: 'pk_platform_setting' })
  version: number;

  @JsonColumn()
  value: object;

  @InstantColumn({ name: 'changed_at' })
  changedAt: Date;

  @IdColumn({ name: 'changed_by', nullable: true })
  changedBy: string | null;
}

@Entity('platform_audit')
@Index('ix_platform_audit_written', ['writtenAt', 'id'])
class AuditRow {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_platform_audit' })
  id: string;

  @InstantColumn({ name: 'written_at' })
  writtenAt: Date;

  @ShortColumn()
  action: string;

  @ShortColumn()
  subject: string;

  @IdColumn({ name: 'actor_id', nullable: true })
  actorId: string | null;

  @ShortColumn({ name: 'actor_kind' })
  actorKind: string;

  @ShortColumn({ name: 'request_id' })
  requestId: string;

  @JsonColumn({ nullable: true })
  before: object | null;

  @JsonColumn({ nullable: true })
  after: object | null;
}

@Entity('platform_idempotency')
@Index('ix_platform_idempotency_kept', ['keptAt'])
class IdempotencyRow {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_platform_idempotency' })
  caller: string;

  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_platform_idempotency' })
  route: string;

  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_platform_idempotency' })
  key: string;

  @ShortColumn({ name: 'body_hash' })
  bodyHash: string;

  @CountColumn()
  status: number;

  @TextColumn({ nullable: true })
  response: string | null;

  @InstantColumn({ name: 'kept_at' })
  keptAt: Date;
}

/** How often one sender, of whom only a hash is kept, did something in an hour. */
@Entity('platform_sender')
@Index('ix_platform_sender_hour', ['hour'])
class SenderRow {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_platform_sender' })
  sender: string;

  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_platform_sender' })
  purpose: string;

  @PrimaryColumn({ type: columnType.instant, primaryKeyConstraintName: 'pk_platform_sender' })
  hour: string;

  @CountColumn()
  times: number;
}

export const platformTables = [
  ...fileTables,
  EventRow,
  DeliveryRow,
  LiveRow,
  ClockRow,
  JobRow,
  SettingRow,
  AuditRow,
  IdempotencyRow,
  SenderRow,
];
