import { Command, Query } from '@nestjs/cqrs';
import type { Customer } from '../accounts/api';
import type { Locale } from '../platform/context';
import type { TicketViewer } from './visibility';

export type TicketStatus =
  | 'unconfirmed'
  | 'queued'
  | 'claimed'
  | 'needs_info'
  | 'parked'
  | 'answered'
  | 'closed'
  | 'archived'
  | 'merged';

/** Standard is free, premium is paid; nobody sets any other priority. */
export type TicketLevel = 'standard' | 'premium';

/** What a customer sends; `level: 'premium'` begins a purchase, the ticket waits as standard until it is paid. */
export interface TicketDraft {
  shopId: string | null;
  categorySlug: string;
  subject: string;
  body: string;
  level: TicketLevel;
  locale: Locale;
  pageUrl?: string;
  tried?: string;
  expected?: string;
  facts?: Record<string, string>;
  questionId?: string;
  overrides?: string[];
  /** A draft that this is the final form of; it is used up. */
  draftId?: string;
  /** Set for the parts of a batch that we proposed. */
  batchId?: string;
  /** An offer that was shown a moment ago, whose promise is to be honoured. */
  offerId?: string;
  /** Files that the author uploaded and has not sent yet. */
  fileIds?: readonly string[];
}

/**
 * Errors: `accounts.email-unconfirmed`, `tickets.unknown-category`, `tickets.unknown-shop`,
 * `tickets.unknown-question`, `billing.no-price`, and those of attaching files (`files.…`).
 */
export class SubmitTicket extends Command<{ ticketId: string; reference: string }> {
  constructor(
    readonly author: Customer,
    readonly draft: TicketDraft,
    /** When the request arrived: the received time of the ticket. */
    readonly receivedAt: Date,
  ) {
    super();
  }
}

/** How one step of an answer went, by its place in the list, from 0. */
export interface StepResult {
  index: number;
  result: 'done' | 'failed' | 'not_tried';
}

/**
 * A message by somebody of the account, or their word that the matter is solved, or both. After an answer a
 * message reopens the ticket; to a merged one it goes to the ticket that goes on, and to an archived one it begins a
 * new ticket, the follow-up. Errors: `tickets.not-found`, `tickets.already-closed`, `tickets.transition-refused`,
 * `tickets.unknown-step`, `tickets.address-blocked`; of a follow-up without an account also `tickets.contact-too-many-open`
 * and `tickets.contact-too-many-lately`.
 */
export class ReplyToTicket extends Command<{ messageId: string; followUp?: string }> {
  constructor(
    readonly reply: {
      author: TicketViewer & Pick<Customer, 'email'>;
      reference: string;
      body: string | null;
      solved: boolean;
      /** «Ya lo he dicho / no lo sé»: brings a ticket back that waits for information, with its promise as it was. */
      nothingNew?: boolean;
      /** How the steps of the last answer that had any went. */
      steps?: StepResult[];
      fileIds?: readonly string[];
    },
  ) {
    super();
  }
}

interface StaffMessage {
  agentId: string;
  reference: string;
  body: string;
  fileIds?: readonly string[];
}

/**
 * Answers the question. Errors: `tickets.not-found`, `queue.claimed-by`, `tickets.customer-wrote-meanwhile`,
 * `tickets.answer-very-short`, `tickets.unknown-article`, `tickets.already-closed`, `tickets.transition-refused`.
 */
export class AnswerTicket extends Command<{ messageId: string }> {
  constructor(
    readonly answer: StaffMessage & {
      seenUpTo: string;
      close: boolean;
      /** What to do, one after the other, for the customer to tick. */
      steps?: string[];
      /** Help articles that it points to. */
      articleSlugs?: readonly string[];
      /** It is meant to be this short. */
      confirmShort?: boolean;
    },
  ) {
    super();
  }
}

/** Says where things stand; changes nothing else. Errors as for an answer. */
export class UpdateTicket extends Command<{ messageId: string }> {
  constructor(readonly update: StaffMessage) {
    super();
  }
}

/**
 * Asks the customer for something, in one's own words, by prepared questions or both, and pauses the clock. Errors:
 * those of an update, `tickets.unknown-prepared-question`, `tickets.nothing-asked`.
 */
export class RequestInformation extends Command<{ messageId: string }> {
  constructor(
    readonly request: Omit<StaffMessage, 'body'> & {
      body?: string;
      /** Codes of prepared questions. */
      questions?: readonly string[];
    },
  ) {
    super();
  }
}

/** A note that no customer ever sees. Errors: `tickets.not-found`. */
export class AddNote extends Command<{ noteId: string }> {
  constructor(readonly note: StaffMessage) {
    super();
  }
}

/**
 * By the account that asked, as solved, or by staff. Errors: `tickets.not-found`, `tickets.already-closed`,
 * `tickets.transition-refused`, `queue.claimed-by`.
 */
export class CloseTicket extends Command<void> {
  constructor(
    readonly closure:
      | { reference: string; viewer: TicketViewer }
      | { reference: string; agentId: string; as: 'solved' | 'not_for_us' | 'spam' },
  ) {
    super();
  }
}

/** Sent by the queue when a ticket was claimed: a person works on it. */
export class BeginWork extends Command<void> {
  constructor(
    readonly ticketId: string,
    readonly agentId: string,
  ) {
    super();
  }
}

/** Sent by the queue when a claim ended without an answer: the ticket waits again. */
export class ReturnToQueue extends Command<void> {
  constructor(
    readonly ticketId: string,
    readonly cause: 'released' | 'expired',
  ) {
    super();
  }
}

/** What was answered of a question, what is still open, and until when. */
export interface PartialAnswer {
  answered: string[];
  open: string[];
  /** For the staff: what the rest waits for. */
  reason: string;
  ownerId: string;
  /** The local date of the next news, `YYYY-MM-DD`. */
  reviewOn: string;
}

/** Sent by the queue, which knows served days. Errors: `tickets.not-found`, `queue.claimed-by`, `tickets.transition-refused`. */
export class RecordPartialAnswer extends Command<{ parkings: number }> {
  constructor(
    readonly ticketId: string,
    readonly agentId: string,
    readonly parts: PartialAnswer,
  ) {
    super();
  }
}

/** The fee that was paid does not reach this far: from here on the ticket is a standard one, and may be paid for anew. */
export class EndPriority extends Command<void> {
  constructor(readonly ticketId: string) {
    super();
  }
}

/** Sent by the queue when a parking ends: the ticket waits again. */
export class EndParking extends Command<void> {
  constructor(
    readonly ticketId: string,
    readonly cause: 'review' | 'ended',
  ) {
    super();
  }
}

/** Sent by the queue when an objection is heard: the answer does not count. */
export class SetAnswerAside extends Command<void> {
  constructor(readonly ticketId: string) {
    super();
  }
}

/**
 * Begins the purchase of priority for a waiting ticket of the account. Errors: `tickets.not-found`,
 * `tickets.already-closed`, `tickets.already-premium`, `tickets.being-answered`, `tickets.not-waiting`, `billing.no-price`.
 */
export class StartUpgrade extends Command<{ purchaseId: string; status: string; checkoutUrl?: string }> {
  constructor(readonly upgrade: { reference: string; buyer: TicketViewer }) {
    super();
  }
}

/** What other modules need to know of a ticket. */
export interface TicketSummary {
  ticketId: string;
  reference: string;
  subject: string;
  accountId: string;
  authorId: string;
  locale: Locale;
  level: TicketLevel;
  status: TicketStatus;
}

export class TicketById extends Query<TicketSummary | null> {
  constructor(readonly ticketId: string) {
    super();
  }
}

/** The ticket with whose message or note files were sent; `null` for files of anything else. */
export class TicketOfFiles extends Query<TicketSummary | null> {
  constructor(
    readonly ownerKind: string,
    readonly ownerId: string,
  ) {
    super();
  }
}

/** With a viewer, only a ticket that they may see. */
export class TicketByReference extends Query<TicketSummary | null> {
  constructor(
    readonly reference: string,
    readonly viewer?: TicketViewer,
  ) {
    super();
  }
}

/** A public message, for a notice about it. */
export class PublicMessage extends Query<{
  body: string;
  authorName: string;
  articleSlugs: string[];
} | null> {
  constructor(
    readonly ticketId: string,
    readonly messageId: string,
  ) {
    super();
  }
}
