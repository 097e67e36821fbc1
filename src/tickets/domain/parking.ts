import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  columnType,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
  TextColumn,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import type { PartialAnswer } from '../api';

/** What was answered when a ticket was parked and what is open; the newest one of a ticket holds. */
@Entity('tickets_parking')
@Index('ix_tickets_parking_ticket', ['ticketId', 'id'])
export class Parking {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_tickets_parking' })
  id: string;

  @IdColumn({ name: 'ticket_id' })
  ticketId: string;

  /** May be empty, when only an update was sent. */
  @JsonColumn()
  answered: string[];

  @JsonColumn()
  open: string[];

  /** What the rest waits for; for the staff. */
  @TextColumn()
  reason: string;

  @IdColumn({ name: 'owner_id' })
  ownerId: string;

  /** Local date of the next news, `YYYY-MM-DD`. */
  @ShortColumn({ name: 'review_on' })
  reviewOn: string;

  @IdColumn({ name: 'parked_by' })
  parkedBy: string;

  @InstantColumn({ name: 'parked_at' })
  parkedAt: Date;

  static write(ticketId: string, parkedBy: string, parts: PartialAnswer, parkedAt: Date): Parking {
    return Object.assign(new Parking(), { ...parts, id: newId(), ticketId, parkedBy, parkedAt });
  }
}
