import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { HoldTicket } from '../staff-api';
import { Tickets } from '../store/tickets';

@CommandHandler(HoldTicket)
export class HoldTicketHandler implements ICommandHandler<HoldTicket> {
  constructor(private readonly tickets: Tickets) {}

  async execute({ reference }: HoldTicket) {
    const { id } = await this.tickets.byReference(reference);
    return { ticketId: id };
  }
}
