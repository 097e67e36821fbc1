import { Query } from '@nestjs/cqrs';
import type { Page } from '../platform/http/pages';
import type { Offer } from '../queue/api';
import type { TicketViewer } from '../tickets/visibility';
import type { PriorityResponse, StatusResponse } from './status.response';
import type { TicketCheckResponse } from './ticket-check.response';
import type { TicketCheckRequest } from './ticket.request';
import type { TicketResponse, TicketWithMessagesResponse } from './ticket.response';

/** The desk as anybody may see it, in the reader's language. Kept for a few seconds, so it costs next to nothing. */
export class DeskStatus extends Query<StatusResponse> {}

/** What priority costs and promises now, or why it is not sold, in the reader's language. */
export class PriorityNow extends Query<PriorityResponse> {}

/** One ticket with its messages, as somebody of its account sees it. Errors: `tickets.not-found`, also for one that the viewer may not see. */
export class CustomerTicket extends Query<TicketWithMessagesResponse> {
  constructor(
    readonly viewer: TicketViewer,
    readonly reference: string,
  ) {
    super();
  }
}

/** Which of the tickets that somebody of an account may see: in one status, or in any of several. */
export interface CustomerTicketsWanted {
  status?: string;
  statuses?: readonly string[];
  shopId?: string;
  q?: string;
  limit: number;
  cursor?: string;
}

/** The tickets that somebody of an account may see, the newest first; with `q` those in which these words occur. */
export class CustomerTickets extends Query<Page<TicketResponse>> {
  constructor(
    readonly viewer: TicketViewer,
    readonly wanted: CustomerTicketsWanted,
  ) {
    super();
  }
}

/** What is known of a ticket before it is sent, beside the offers that were just made. */
export class TicketCheck extends Query<TicketCheckResponse> {
  constructor(
    readonly viewer: TicketViewer,
    readonly written: TicketCheckRequest,
    readonly offers: readonly Offer[],
  ) {
    super();
  }
}

/** An answered ticket of an account that is about the same words. */
export interface OwnTicket {
  reference: string;
  subject: string;
  answeredAt: string;
}

/** The answered tickets that somebody of an account may see and that a question resembles most. */
export class OwnTickets extends Query<OwnTicket[]> {
  constructor(
    readonly viewer: TicketViewer,
    readonly text: string,
  ) {
    super();
  }
}
