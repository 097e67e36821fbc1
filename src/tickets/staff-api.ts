import { Command } from '@nestjs/cqrs';
import type { ContactWords } from './domain/contact';
import type { LocalizedText } from './localized-text';

/** Sent by the queue when a ticket is handed over. Errors: `tickets.unknown-colleague`, `queue.claimed-by`. */
export class GiveToColleague extends Command<void> {
  constructor(
    readonly ticketId: string,
    readonly agentId: string,
    readonly toId: string,
  ) {
    super();
  }
}

/** Sent by the queue before it takes hold of a place: nobody else changes the ticket meanwhile. Errors: `tickets.not-found`. */
export class HoldTicket extends Command<{ ticketId: string }> {
  constructor(readonly reference: string) {
    super();
  }
}

/** Sent by the queue when a ticket takes over, or gives back, what was paid for one that repeats it. */
export class SharePriority extends Command<void> {
  constructor(
    readonly ticketId: string,
    /** What it takes over; `null`: what it paid for itself, or nothing, holds again. */
    readonly lent: { purchaseId: string | null } | null,
  ) {
    super();
  }
}

/** The customer is not content, without having written: silence closes the ticket no more. */
export class KeepOpen extends Command<void> {
  constructor(readonly ticketId: string) {
    super();
  }
}

/**
 * Opens a ticket for somebody of an account (without `authorId` its owner), or for somebody without one, received
 * now. Errors: `tickets.unknown-account`, `tickets.unknown-category`, `tickets.unknown-shop`, `tickets.address-blocked`.
 */
export class OpenTicket extends Command<{ ticketId: string; reference: string }> {
  constructor(
    readonly agentId: string,
    readonly draft: { categorySlug: string; subject: string; body: string } & (
      { accountId: string; authorId?: string; shopId: string | null } | { contact: ContactWords }
    ),
  ) {
    super();
  }
}

/** What staff say of a macro. */
export interface MacroWords {
  title: string;
  text: LocalizedText;
  categorySlug: string | null;
}

/**
 * Writes a macro, or changes one: what is left out stays. Errors: `tickets.macro-not-found`,
 * `tickets.unknown-category`, `tickets.unknown-variable`.
 */
export class WriteMacro extends Command<{ macroId: string }> {
  constructor(
    readonly agentId: string,
    /** `null` for a new one, which needs all words. */
    readonly macroId: string | null,
    readonly words: Partial<MacroWords>,
  ) {
    super();
  }
}

/** Errors: `tickets.macro-not-found`. */
export class RemoveMacro extends Command<void> {
  constructor(readonly macroId: string) {
    super();
  }
}
