import { Command } from '@nestjs/cqrs';
import type { TicketViewer } from './visibility';

/** What the customer thought of it; the last word counts. Errors: `tickets.not-found`, `tickets.transition-refused`. */
export class RateTicket extends Command<void> {
  constructor(
    readonly viewer: TicketViewer,
    readonly reference: string,
    readonly score: number,
    readonly comment: string | null,
  ) {
    super();
  }
}
