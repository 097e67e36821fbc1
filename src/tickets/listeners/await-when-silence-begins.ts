import { ListensTo, type Listener } from '../../platform/events/listener';
import { Settings } from '../../platform/settings/settings';
import { ClosingSettings } from '../closing-settings';
import { stepOfSilence } from '../domain/silence';
import { InformationRequested, TicketAnswered, TicketClosed, TicketUpdated } from '../events';
import { Tickets } from '../store/tickets';

type Word = TicketAnswered | InformationRequested | TicketClosed | TicketUpdated;

/** From our word on the next one is the customer's. An update after a question of ours lets the days begin anew. */
@ListensTo(TicketAnswered, InformationRequested, TicketClosed, TicketUpdated)
export class AwaitWhenSilenceBegins implements Listener<Word> {
  constructor(
    private readonly tickets: Tickets,
    private readonly settings: Settings,
  ) {}

  async on(event: Word, { occurredAt }: { occurredAt: string }): Promise<void> {
    const ticket = await this.tickets.get(event.data.ticketId);
    if (event instanceof TicketUpdated && ticket.status !== 'needs_info') return;
    const since = new Date(occurredAt);
    const step = stepOfSilence(ticket.status, since, 0, this.settings.of(ClosingSettings));
    if (!step) return;
    ticket.fallSilent(since, step.at);
    await this.tickets.save(ticket);
  }
}
