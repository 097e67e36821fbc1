import { Entity, Index, PrimaryColumn } from 'typeorm';
import { BigColumn, columnType, IdColumn, ShortColumn } from '../../platform/database/columns';
import { Conflict } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { ObjectionRaised, ObjectionRuled } from '../events';
import { AwaitsRuling, type Outcome } from './awaits-ruling';

/** «No responde a mi pregunta»: a customer says that an answer was none. */
@Entity('queue_objection')
@Index('ix_queue_objection_ticket', ['ticketId', 'id'])
@Index('ix_queue_objection_due', ['dueAt'])
export class Objection extends AwaitsRuling {
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

  /** `returned` brought the ticket back by itself; `pending` waits for a supervisor. */
  @ShortColumn()
  state: 'returned' | 'pending' | Outcome;

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

  protected decidedAlready(): Conflict {
    return new Conflict('queue.objection-decided');
  }

  protected tell(outcome: Outcome): void {
    this.record(new ObjectionRuled({ ...this.named, objectionId: this.id, outcome }));
  }

  private get named() {
    return { ticketId: this.ticketId, reference: this.reference };
  }
}
