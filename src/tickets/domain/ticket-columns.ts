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
import type { TicketDraft, TicketLevel, TicketStatus } from '../api';

export type ClosedAs = 'solved' | 'not_for_us' | 'spam' | 'silence';

/** A silence as JSON keeps it. */
export interface KeptSilence {
  silentSince: string | null;
  dueAt: string | null;
  reminders: number | null;
}

/** What a ticket was before somebody changed it in a way that can be undone. */
export interface BeforeAnswer extends KeptSilence {
  agentId: string;
  sentAt: string;
  status: TicketStatus;
  claimedBy: string | null;
  answeredAt: string | null;
  answerId: string | null;
  parkings: number;
}

export interface BeforeMerge extends KeptSilence {
  status: TicketStatus;
  /** The known problem that the other ticket was linked to because of this one. */
  broughtProblemId: string | null;
}

/** What helps to answer, beside subject and text. */
export interface TicketDetails {
  pageUrl?: string;
  tried?: string;
  expected?: string;
  facts?: Record<string, string>;
  /** Codes of the hints that the customer overrode before sending. */
  overrides?: string[];
}

/** Of a draft what is kept as details; fields that were left out leave no trace. */
export function detailsOf({ pageUrl, tried, expected, facts, overrides }: TicketDraft): TicketDetails {
  return JSON.parse(JSON.stringify({ pageUrl, tried, expected, facts, overrides })) as TicketDetails;
}

/** What is stored of a ticket; how it behaves stands in `Ticket` and what that extends. */
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

  /** Until it can no longer be taken back, what the ticket was before the last answer. */
  @JsonColumn({ name: 'before_answer', nullable: true })
  beforeAnswer: BeforeAnswer | null;

  /** The ticket of which this one is a repeat. */
  @IdColumn({ name: 'merged_into', nullable: true })
  mergedInto: string | null;

  @JsonColumn({ name: 'before_merge', nullable: true })
  beforeMerge: BeforeMerge | null;

  /** What it paid for itself, while what was paid for a repeat holds. */
  @JsonColumn({ name: 'own_priority', nullable: true })
  ownPriority: { level: TicketLevel; purchaseId: string | null } | null;

  /** Whoever of the staff opened it for somebody. */
  @IdColumn({ name: 'opened_by', nullable: true })
  openedBy: string | null;

  /** Since when the next word is the customer's, or the ticket is closed. */
  @InstantColumn({ name: 'silent_since', nullable: true })
  silentSince: Date | null;

  /** When time does something to it next: a reminder, the closing, the archive. */
  @InstantColumn({ name: 'due_at', nullable: true })
  dueAt: Date | null;

  /** How many reminders went out in this silence; `null` before the first. */
  @CountColumn({ nullable: true })
  reminders: number | null;

  @CountColumn()
  version: number;
}
