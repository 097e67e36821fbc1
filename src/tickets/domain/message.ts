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
import type { StepResult } from '../api';

/** The kinds that customers see; notes of the staff stand in a table of their own. */
export type MessageKind = 'customer' | 'answer' | 'update' | 'information_request' | 'system';

/** How far a customer got with the steps of an answer. */
export interface TickedSteps {
  answerId: string;
  results: StepResult[];
}

interface MessageText {
  id?: string;
  ticketId: string;
  authorId: string | null;
  body: string;
  steps?: string[];
  articleSlugs?: readonly string[];
  stepResults?: TickedSteps | null;
}

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

  /** Of an answer: what to do, one after the other, for the customer to tick. */
  @JsonColumn({ nullable: true })
  steps: string[] | null;

  /** Of a customer's message: how the steps of that answer went. */
  @JsonColumn({ name: 'step_results', nullable: true })
  stepResults: TickedSteps | null;

  /** Help articles that an answer points to. */
  @JsonColumn({ name: 'article_slugs', nullable: true })
  articleSlugs: string[] | null;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  static write(kind: MessageKind, text: MessageText, now: Date) {
    const message = new Message();
    message.id = text.id ?? newId();
    message.ticketId = text.ticketId;
    message.kind = kind;
    message.authorId = text.authorId;
    message.body = text.body;
    message.steps = text.steps ?? null;
    message.stepResults = text.stepResults ?? null;
    message.articleSlugs = text.articleSlugs?.length ? [...text.articleSlugs] : null;
    message.createdAt = now;
    return message;
  }
}
