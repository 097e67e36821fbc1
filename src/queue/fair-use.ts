import { Command, Query } from '@nestjs/cqrs';
import type { Customer, Staff } from '../accounts/api';
import type { ArticleEvidence, FlagKind } from '../tickets/flags';
import type { StandingResponse } from './standing.response';

/** The three triggers of the fair-use policy. */
export type MarkKind = 'excessive_number' | FlagKind;

export type StandingState = 'good' | 'warned' | 'deferred';

/** Why a mark counts, or why it does not. */
export type MarkReason =
  | 'counted'
  | 'already_marked'
  | 'dry_run'
  | 'paid_ticket'
  | 'article_is_newer'
  | 'documentation_gap'
  | 'new_account'
  | 'step_failed'
  | 'steps_done'
  | 'too_soon';

/** Why a mark no longer weighs. */
export type VoidCause = 'appeal' | 'no_ruling' | 'pardon';

/**
 * Staff say that a ticket was answered in the documentation, or that the steps of an answer were not followed.
 * Errors: those of tickets' `FlagTicket`.
 */
export class MarkTicket extends Command<{ markId: string; counted: boolean; why: MarkReason }> {
  constructor(
    readonly agent: Staff,
    readonly reference: string,
    readonly flag:
      | { kind: 'in_documentation'; articleSlug: string; evidence: ArticleEvidence }
      | { kind: 'steps_not_followed'; messageId: string },
  ) {
    super();
  }
}

/** Somebody of the account has been told of its standing, by a letter or before sending a ticket. */
export class NoteStandingTold extends Command<void> {
  constructor(
    readonly accountId: string,
    readonly what: 'warning' | 'deferral',
    readonly minutes: number,
    readonly toldAt: Date,
  ) {
    super();
  }
}

/** Where an account stands. */
export interface StandingSummary {
  standing: StandingState;
  until: string | null;
  deferral: { minutes: number; marks: number } | null;
}

/** The standing in force now; `good` for an account that was never marked. */
export class StandingOf extends Query<StandingSummary> {
  constructor(readonly accountId: string) {
    super();
  }
}

/** Where an account stands and its marks, as its people read them. */
export class AccountStanding extends Query<StandingResponse> {
  constructor(readonly accountId: string) {
    super();
  }
}

/**
 * A customer says that a mark of their account is wrong. Errors: `queue.mark-not-found`, `queue.mark-void`,
 * `queue.already-appealed`.
 */
export class AppealMark extends Command<string> {
  constructor(
    readonly customer: Customer,
    readonly markId: string,
    readonly text: string,
  ) {
    super();
  }
}

/** A mark, for a notice about it; `null` when it is unknown. */
export class MarkById extends Query<{ kind: MarkKind; reference: string } | null> {
  constructor(readonly markId: string) {
    super();
  }
}
