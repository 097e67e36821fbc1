import { Entity, PrimaryColumn } from 'typeorm';
import { BigColumn, columnType, CountColumn, InstantColumn } from '../../platform/database/columns';

/** What one day came to in one lane; kept as it happens, so that figures over many days read a row a day. */
@Entity('queue_daily')
export class DailyRow {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_queue_daily' })
  lane: string;

  /** Local date of the lane's calendar, `YYYY-MM-DD`. */
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_queue_daily' })
  day: string;

  /** Answers that were given on this day. */
  @CountColumn()
  answers: number;

  /** Of those, the ones that somebody had claimed before, and their open time from claim to answer. */
  @CountColumn()
  handled: number;

  @BigColumn({ name: 'handling_ms' })
  handlingMs: number;

  /** Promises that were to be kept by the end of this day; of the standard lane those of the same day alone. */
  @CountColumn()
  promised: number;

  @CountColumn()
  kept: number;
}

/** Since when somebody has been at work on a ticket; gone when the work ends. */
@Entity('queue_handling')
export class HandlingRow {
  @PrimaryColumn({
    name: 'ticket_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_queue_handling',
  })
  ticketId: string;

  @InstantColumn({ name: 'claimed_at' })
  claimedAt: Date;
}
