import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import { columnType, CountColumn, InstantColumn, ShortColumn } from '../../platform/database/columns';
import { DutyAlerted } from '../events';

/** The alerts of one paid ticket: at the payment, and again while nobody has claimed it. */
@Entity('queue_duty_alert')
@Index('ix_queue_duty_alert_next', ['nextAt'])
export class DutyAlert extends Aggregate {
  @PrimaryColumn({
    name: 'ticket_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_queue_duty_alert',
  })
  ticketId: string;

  @ShortColumn()
  reference: string;

  @InstantColumn({ name: 'paid_at' })
  paidAt: Date;

  /** How many alerts are behind it, whether or not somebody had to be told. */
  @CountColumn()
  stage: number;

  @InstantColumn({ name: 'next_at' })
  nextAt: Date;

  @CountColumn()
  version: number;

  static begin(ticket: { ticketId: string; reference: string }, paidAt: Date, nextAt: Date): DutyAlert {
    return Object.assign(new DutyAlert(), { ...ticket, paidAt, nextAt, stage: 0, version: 1 });
  }

  /** Nobody has claimed it so many open minutes after the payment. */
  raise(minutes: number, staffIds: readonly string[], promisedAt: Date): void {
    const { ticketId, reference } = this;
    this.record(
      new DutyAlerted({
        ticketId,
        reference,
        minutes,
        staffIds: [...staffIds],
        promisedAt: promisedAt.toISOString(),
      }),
    );
  }

  goOn(nextAt: Date): void {
    this.stage += 1;
    this.nextAt = nextAt;
  }
}
