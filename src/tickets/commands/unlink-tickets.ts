import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotFound } from '../../platform/errors';
import { TicketExtras } from '../store/ticket-extras';
import { Tickets } from '../store/tickets';

/** They do not belong together after all. Errors: `tickets.not-found`, `tickets.link-not-found`. */
export class UnlinkTickets extends Command<void> {
  constructor(
    readonly reference: string,
    readonly from: string,
  ) {
    super();
  }
}

@CommandHandler(UnlinkTickets)
export class UnlinkTicketsHandler implements ICommandHandler<UnlinkTickets> {
  constructor(
    private readonly tickets: Tickets,
    private readonly extras: TicketExtras,
  ) {}

  async execute({ reference, from }: UnlinkTickets): Promise<void> {
    const ticket = await this.tickets.byReference(reference);
    const other = await this.tickets.byReference(from);
    const link = await this.extras.linkBetween(ticket.id, other.id);
    if (!link) throw new NotFound('tickets.link-not-found');
    await this.extras.removeLink(link, ticket);
  }
}
