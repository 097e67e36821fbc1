import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  BigColumn,
  columnType,
  CountColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  TextColumn,
} from '../../platform/database/columns';
import { Conflict } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { ObjectionRaised, ObjectionRuled } from '../events';

/**
 * `returned` brought the ticket back by itself; `pending` waits for a supervisor; `lapsed` had no ruling in time,
 * which counts for the customer.
 */
export type ObjectionState = 'returned' | 'pending' | 'accepted' | 'rejected' | 'lapsed';

/** «No responde a mi pregunta»: a customer says that an answer was none. */
@Entity('queue_objection')
@Index('ix_queue_objection_ticket', ['ticketId', 'id'])
@Index('ix_queue_objection_due', ['dueAt'])
export class Objection extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_queue_objection' })
  id: string;

  @IdColumn({ name: 'ticket_id' })
  ticketId: string;

  @ShortColumn()
  reference: string;

  /** The waiting period that the answer had ended. */
  @BigColumn()
  entry: number;

  @IdColumn({ name: 'message_id' })
  messageId: string;

  @IdColumn({ name: 'made_by' })
  madeBy: string;

  @InstantColumn({ name: 'made_at' })
  madeAt: Date;

  @ShortColumn()
  state: ObjectionState;

  /** Until when a supervisor rules; only while pending. */
  @InstantColumn({ name: 'due_at', nullable: true })
  dueAt: Date | null;

  @IdColumn({ name: 'ruled_by', nullable: true })
  ruledBy: string | null;

  @InstantColumn({ name: 'ruled_at', nullable: true })
  ruledAt: Date | null;

  @TextColumn({ nullable: true })
  reason: string | null;

  @CountColumn()
  version: number;

  /** `ruling` is null for one that needs none. */
  static raise(
    about: { ticketId: string; reference: string; entry: number; messageId: string; madeBy: string },
    madeAt: Date,
    ruling: { dueAt: Date; lane: string } | null,
  ): Objection {
    const objection = Object.assign(new Objection(), about, {
      id: newId(),
      madeAt,
      state: ruling ? ('pending' as const) : ('returned' as const),
      dueAt: ruling?.dueAt ?? null,
      ruledBy: null,
      ruledAt: null,
      reason: null,
      version: 1,
    });
    if (ruling) {
      const { lane, dueAt } = ruling;
      const raised = { ...objection.named, lane, objectionId: objection.id, dueAt: dueAt.toISOString() };
      objection.record(new ObjectionRaised(raised));
    }
    return objection;
  }

  rule(supervisorId: string, accepted: boolean, reason: string, now: Date): void {
    if (this.state !== 'pending') throw new Conflict('queue.objection-decided');
    this.ruledBy = supervisorId;
    this.reason = reason;
    this.decide(accepted ? 'accepted' : 'rejected', now);
  }

  /** Nobody ruled in time. */
  lapse(now: Date): void {
    if (this.state === 'pending') this.decide('lapsed', now);
  }

  private decide(outcome: 'accepted' | 'rejected' | 'lapsed', now: Date): void {
    this.state = outcome;
    this.dueAt = null;
    this.ruledAt = now;
    this.record(new ObjectionRuled({ ...this.named, objectionId: this.id, outcome }));
  }

  private get named() {
    return { ticketId: this.ticketId, reference: this.reference };
  }
}
