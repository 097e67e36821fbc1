import { PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import type { Locale } from '../../platform/context';
import {
  columnType,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
} from '../../platform/database/columns';
import type { TicketLevel, TicketStatus } from '../api';

export type ClosedAs = 'solved' | 'not_for_us' | 'spam' | 'silence';

/** What helps to answer, beside subject and text. */
export interface TicketDetails {
  pageUrl?: string;
  tried?: string;
  expected?: string;
  facts?: Record<string, string>;
  /** Codes of the hints that the customer overrode before sending. */
  overrides?: string[];
}

/** What is stored of a ticket; how it behaves stands in `Ticket`. */
export abstract class TicketColumns extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_tickets_ticket' })
  id: string;

  @ShortColumn()
  reference: string;

  /** Whose ticket it is: an account, or the contact who wrote it without one (docs/decisions/0015). */
  @IdColumn({ name: 'account_id' })
  accountId: string;

  /** A person of the account, or the contact. */
  @IdColumn({ name: 'author_id' })
  authorId: string;

  @IdColumn({ name: 'shop_id', nullable: true })
  shopId: string | null;

  @ShortColumn({ name: 'category_slug' })
  categorySlug: string;

  @ShortColumn()
  level: TicketLevel;

  @ShortColumn()
  status: TicketStatus;

  @ShortColumn()
  locale: Locale;

  @ShortColumn()
  subject: string;

  @JsonColumn()
  details: TicketDetails;

  @IdColumn({ name: 'question_id', nullable: true })
  questionId: string | null;

  @InstantColumn({ name: 'received_at' })
  receivedAt: Date;

  /** When the present waiting period began. */
  @InstantColumn({ name: 'waiting_since' })
  waitingSince: Date;

  @IdColumn({ name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  /** Whether anybody ever began to work on it: until then a fee is given back when the customer closes it. */
  @FlagColumn({ name: 'claimed_before' })
  claimedBefore: boolean;

  @IdColumn({ name: 'last_customer_message_id' })
  lastCustomerMessageId: string;

  @IdColumn({ name: 'purchase_id', nullable: true })
  purchaseId: string | null;

  @InstantColumn({ name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @ShortColumn({ name: 'closed_as', nullable: true })
  closedAs: ClosedAs | null;

  /** How often «No responde a mi pregunta» brought it back by itself: once per ticket. */
  @CountColumn()
  objections: number;

  /** How often it was parked since somebody last decided on it: a supervisor looks after three times. */
  @CountColumn()
  parkings: number;

  /** When an answer was refused because the customer had just written, and whose it was. */
  @InstantColumn({ name: 'refused_answer_at', nullable: true })
  refusedAnswerAt: Date | null;

  @IdColumn({ name: 'refused_answer_by', nullable: true })
  refusedAnswerBy: string | null;

  /** The last answer: the one that an objection may be about. */
  @IdColumn({ name: 'answer_id', nullable: true })
  answerId: string | null;

  @CountColumn()
  version: number;
}
