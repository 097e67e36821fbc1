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

/** The kinds that customers see; notes of the staff stand in a table of their own. */
export type MessageKind = 'customer' | 'answer' | 'update' | 'information_request' | 'system';

/** One public message of a ticket; it never changes. Its id is in the order of writing. */
@Entity('tickets_message')
@Index('ix_tickets_message_ticket', ['ticketId', 'id'])
export class Message {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_tickets_message' })
  id: string;

  @IdColumn({ name: 'ticket_id' })
  ticketId: string;

  @ShortColumn()
  kind: MessageKind;

  @IdColumn({ name: 'author_id', nullable: true })
  authorId: string | null;

  @TextColumn()
  body: string;

  /** Help articles that an answer points to. */
  @JsonColumn({ name: 'article_slugs', nullable: true })
  articleSlugs: string[] | null;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  static write(
    kind: MessageKind,
    text: {
      id?: string;
      ticketId: string;
      authorId: string | null;
      body: string;
      articleSlugs?: readonly string[];
    },
    now: Date,
  ) {
    const message = new Message();
    message.id = text.id ?? newId();
    message.ticketId = text.ticketId;
    message.kind = kind;
    message.authorId = text.authorId;
    message.body = text.body;
    message.articleSlugs = text.articleSlugs?.length ? [...text.articleSlugs] : null;
    message.createdAt = now;
    return message;
  }
}
