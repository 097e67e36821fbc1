import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  columnType,
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns';

/** A word by which staff find a ticket again. */
@Entity('tickets_tag')
@Index('ix_tickets_tag_tag', ['tag', 'ticketId'])
export class TicketTag {
  @PrimaryColumn({ name: 'ticket_id', type: columnType.id, primaryKeyConstraintName: 'pk_tickets_tag' })
  ticketId: string;

  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_tickets_tag' })
  tag: string;
}

/** What the customer thought of it after it was closed; the last word counts. */
@Entity('tickets_rating')
export class Rating {
  @PrimaryColumn({ name: 'ticket_id', type: columnType.id, primaryKeyConstraintName: 'pk_tickets_rating' })
  ticketId: string;

  /** 1 to 5. */
  @CountColumn()
  score: number;

  @TextColumn({ nullable: true })
  comment: string | null;

  @IdColumn({ name: 'rated_by' })
  ratedBy: string;

  @InstantColumn({ name: 'rated_at' })
  ratedAt: Date;
}

/** What goes with the text of a reply. */
export interface ReplyParts {
  steps?: string[];
  articleSlugs?: string[];
  fileIds?: string[];
}

/** What an agent has typed and not sent. */
@Entity('tickets_reply_draft')
export class ReplyDraft {
  @PrimaryColumn({
    name: 'ticket_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_tickets_reply_draft',
  })
  ticketId: string;

  @PrimaryColumn({
    name: 'agent_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_tickets_reply_draft',
  })
  agentId: string;

  @TextColumn()
  body: string;

  @JsonColumn({ nullable: true })
  more: ReplyParts | null;

  @InstantColumn({ name: 'kept_at' })
  keptAt: Date;
}

/** An address from which no ticket is taken. */
@Entity('tickets_blocked_address')
export class BlockedAddress {
  /** In small letters. */
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_tickets_blocked_address' })
  address: string;

  @TextColumn()
  reason: string;

  @IdColumn({ name: 'blocked_by' })
  blockedBy: string;

  @InstantColumn({ name: 'blocked_at' })
  blockedAt: Date;
}
