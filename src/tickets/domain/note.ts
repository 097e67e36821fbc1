import { Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns';
import { newId } from '../../platform/ids';

/** What staff write for each other. It stands apart from messages, so that no customer's query can reach it. */
@Entity('tickets_note')
@Index('ix_tickets_note_ticket', ['ticketId', 'id'])
export class Note {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_tickets_note' })
  id: string;

  @IdColumn({ name: 'ticket_id' })
  ticketId: string;

  @IdColumn({ name: 'author_id' })
  authorId: string;

  @TextColumn()
  body: string;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  static write(text: { ticketId: string; authorId: string; body: string }, now: Date): Note {
    return Object.assign(new Note(), { ...text, id: newId(), createdAt: now });
  }
}
