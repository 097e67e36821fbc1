import { Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns';
import { newId } from '../../platform/ids';

/** A ticket that somebody passed over or took out of order, and why; supervisors read these. */
@Entity('queue_skip')
@Index('ix_queue_skip_agent', ['agentId', 'ticketId', 'until'])
@Index('ix_queue_skip_ticket', ['ticketId', 'agentId'])
export class Skip {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_queue_skip' })
  id: string;

  @IdColumn({ name: 'ticket_id' })
  ticketId: string;

  @IdColumn({ name: 'agent_id' })
  agentId: string;

  @TextColumn()
  reason: string;

  @InstantColumn({ name: 'made_at' })
  madeAt: Date;

  /** Until then the ticket is not offered to this person; `madeAt` when it was taken out of order. */
  @InstantColumn()
  until: Date;

  static write(facts: {
    ticketId: string;
    agentId: string;
    reason: string;
    madeAt: Date;
    until: Date;
  }): Skip {
    return Object.assign(new Skip(), facts, { id: newId() });
  }
}
