import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import { TicketLink } from '../domain/ticket-link';
import { TicketExtras } from '../store/ticket-extras';
import { Tickets } from '../store/tickets';

/** Says that two tickets belong together. Errors: `tickets.not-found`, `tickets.already-linked`, `tickets.link-to-itself`. */
export class LinkTickets extends Command<void> {
  constructor(
    readonly agentId: string,
    readonly reference: string,
    readonly to: string,
  ) {
    super();
  }
}

@CommandHandler(LinkTickets)
export class LinkTicketsHandler implements ICommandHandler<LinkTickets> {
  constructor(
    private readonly tickets: Tickets,
    private readonly extras: TicketExtras,
    private readonly clock: Clock,
  ) {}

  async execute({ agentId, reference, to }: LinkTickets): Promise<void> {
    const ticket = await this.tickets.byReference(reference);
    const other = await this.tickets.byReference(to);
    if (ticket.id === other.id) throw new Conflict('tickets.link-to-itself');
    if (await this.extras.linkBetween(ticket.id, other.id)) throw new Conflict('tickets.already-linked');
    await this.extras.addLink(TicketLink.between(ticket, other, 'related', agentId, this.clock.now()));
  }
}
