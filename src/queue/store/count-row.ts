import { Entity, PrimaryColumn } from 'typeorm';
import { BigColumn, columnType, CountColumn } from '../../platform/database/columns';

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
