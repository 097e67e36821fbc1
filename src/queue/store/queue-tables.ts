import { Entity, PrimaryColumn } from 'typeorm';
import { BigColumn, columnType, CountColumn, InstantColumn } from '../../platform/database/columns';

/** How many tickets wait in one lane and one day or hour of effective time; kept so that a place needs no scan. */
@Entity('queue_count')
export class CountRow {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_queue_count' })
  lane: string;

  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_queue_count' })
  level: 'day' | 'hour';

  /** Days or hours since 1970 in UTC. */
  @PrimaryColumn({ type: columnType.big, primaryKeyConstraintName: 'pk_queue_count' })
  bucket: number;

  @CountColumn()
  n: number;
}

/** One escalation that has happened; its key makes it happen once, however many instances run. */
@Entity('queue_escalation')
export class EscalationRow {
  @PrimaryColumn({ type: columnType.big, primaryKeyConstraintName: 'pk_queue_escalation' })
  entry: number;

  @PrimaryColumn({ type: columnType.count, primaryKeyConstraintName: 'pk_queue_escalation' })
  stage: number;

  /** The promise that was missed, in ms since 1970: a promise told anew can be missed anew. */
  @PrimaryColumn({ name: 'due_ms', type: columnType.big, primaryKeyConstraintName: 'pk_queue_escalation' })
  dueMs: number;

  @BigColumn({ name: 'done_ms' })
  doneMs: number;
}

/** At most one row: until when refunds of missed promises wait, because the wall clock has jumped. */
@Entity('queue_refund_hold')
export class RefundHoldRow {
  @PrimaryColumn({ type: columnType.count, primaryKeyConstraintName: 'pk_queue_refund_hold' })
  id: number;

  @InstantColumn({ name: 'held_until' })
  heldUntil: Date;
}

/** A refund that is due as soon as the hold ends. */
@Entity('queue_held_refund')
export class HeldRefundRow {
  @PrimaryColumn({
    name: 'purchase_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_queue_held_refund',
  })
  purchaseId: string;

  @InstantColumn({ name: 'held_at' })
  heldAt: Date;
}
