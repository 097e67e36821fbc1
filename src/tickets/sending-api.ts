import { Command, Query } from '@nestjs/cqrs';
import type { Customer } from '../accounts/api';
import type { Locale } from '../platform/context';
import type { TicketDraft } from './api';
import type { ContactWords } from './domain/contact';
import type { TicketViewer } from './visibility';

/** What there is to say of a ticket before it is sent; nothing of it blocks sending. */
export interface BeforeSending {
  /** The questions of the text, with their places in it; more than one are better sent apart. */
  questions: { text: string; start: number; end: number }[];
  /** A ticket for each question; empty when there is one. */
  split: { subject: string; body: string }[];
  /** Tickets that the person may see and that say the same (`repeat`) or perhaps do (`similar`), the most alike first. */
  repeats: {
    reference: string;
    subject: string;
    status: string;
    /** From 0 to 1. */
    similarity: number;
    kind: 'repeat' | 'similar';
  }[];
  missing: { field: string; hint: string }[];
}

/** Looks at a ticket as far as it is written; costs the same however many tickets the account has. */
export class LookBeforeSending extends Query<BeforeSending> {
  constructor(
    readonly viewer: TicketViewer,
    readonly written: Pick<TicketDraft, 'body'> &
      Partial<Pick<TicketDraft, 'subject' | 'categorySlug' | 'pageUrl' | 'tried' | 'expected' | 'facts'>>,
    readonly locale: Locale,
  ) {
    super();
  }
}

/** What somebody said of the facts of a topic in tickets that they may see, by field, the newest first: to pick from. */
export class FactsSaidBefore extends Query<Record<string, string[]>> {
  constructor(readonly viewer: TicketViewer) {
    super();
  }
}

/**
 * Several questions at once, each as a ticket of its own with one received time: all of them or none. Errors: those of
 * `SubmitTicket`, with the part in their paths.
 */
export class SubmitBatch extends Command<{ references: string[] }> {
  constructor(
    readonly author: Customer,
    readonly drafts: readonly TicketDraft[],
    readonly receivedAt: Date,
  ) {
    super();
  }
}

/** Somebody who wrote without an account, as a notice reaches them; `null` when there is no such contact. */
export class ContactRecipient extends Query<{ name: string; email: string; locale: Locale } | null> {
  constructor(readonly contactId: string) {
    super();
  }
}

/**
 * Makes the link with which the contact of a ticket reads it, for a notice that carries it: its token is made of
 * `linkId` (`LinkTokens`, purpose `read-ticket`). Nothing happens for the ticket of an account.
 */
export class IssueReadingLink extends Command<void> {
  constructor(
    readonly ticketId: string,
    readonly linkId: string,
  ) {
    super();
  }
}

/**
 * A link with which a contact reads the ticket that writing to an archived one has begun: another of the same address.
 * Errors: `tickets.not-found`.
 */
export class OpenFollowUp extends Command<{ readingToken: string }> {
  constructor(
    readonly contactId: string,
    readonly followUp: string,
  ) {
    super();
  }
}

export interface TicketByLink {
  reference: string;
  /** Sees this ticket alone, as long as it is the contact's. */
  viewer: TicketViewer & Pick<Customer, 'email'>;
}

/** The ticket that a reading link opens, and in whose name; `null` for a link that does not work. */
export class TicketOfLink extends Query<TicketByLink | null> {
  constructor(readonly token: string) {
    super();
  }
}

/**
 * Takes the question of somebody without an account, who must confirm the address before anybody sees it; tells
 * nobody what the address has sent before, nor that it is blocked. Errors: `tickets.unknown-category`,
 * `platform.too-many-from-sender`.
 */
export class WriteAsContact extends Command<void> {
  constructor(
    readonly contact: ContactWords,
    readonly question: { categorySlug: string; subject: string; body: string; draftId?: string },
  ) {
    super();
  }
}

/**
 * Confirms the address that a question was sent from: the ticket enters the queue, received now. Only here, where
 * the address is proven, is anything said of its other tickets. Errors: `tickets.link-invalid`, `tickets.link-expired`,
 * `tickets.address-blocked`, `tickets.contact-too-many-open`, `tickets.contact-too-many-lately`.
 */
export class ConfirmContact extends Command<{ reference: string; readingToken: string }> {
  constructor(readonly token: string) {
    super();
  }
}

/**
 * Sends a new link to who wrote this ticket from this address, and ends the ones before; tells nobody whether. Errors:
 * `platform.too-many-from-sender`.
 */
export class RequestReadingLink extends Command<void> {
  constructor(
    readonly email: string,
    readonly reference: string,
  ) {
    super();
  }
}
