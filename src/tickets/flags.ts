import { Command, Query } from '@nestjs/cqrs';
import type { StepResult, TicketLevel } from './api';

/** What staff say of a ticket under the fair-use policy. */
export type FlagKind = 'in_documentation' | 'steps_not_followed';

/** A flagged ticket with what is needed to judge it. */
export interface FlaggedTicket {
  ticketId: string;
  reference: string;
  accountId: string;
  level: TicketLevel;
  receivedAt: Date;
  /** Of `steps_not_followed`: the answer, the customer's last word after it and what they ticked. */
  steps: { count: number; answeredAt: Date; repliedAt: Date | null; results: StepResult[] } | null;
}

/**
 * Flags a ticket for the queue, which judges what it weighs. Errors: `tickets.not-found`,
 * `tickets.unknown-message`, `tickets.no-steps`.
 */
export class FlagTicket extends Command<FlaggedTicket> {
  constructor(
    readonly agentId: string,
    readonly reference: string,
    readonly flag:
      { kind: 'in_documentation'; articleSlug: string } | { kind: 'steps_not_followed'; messageId: string },
  ) {
    super();
  }
}

/** Where an article stands in the search for the customer's own words; `rank` from 1, `null` when not found. */
export interface ArticleEvidence {
  publishedAt: Date;
  rank: number | null;
}

/**
 * What speaks for a ticket being answered in an article. Ask before a command is sent: searching is slow.
 * Errors: `tickets.not-found`, `knowledge.article-not-found`.
 */
export class EvidenceInHelp extends Query<ArticleEvidence> {
  constructor(
    readonly reference: string,
    readonly articleSlug: string,
  ) {
    super();
  }
}
