import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EndParking } from '../api';
import { Tickets } from '../store/tickets';

@CommandHandler(EndParking)
export class EndParkingHandler implements ICommandHandler<EndParking> {
  constructor(private readonly tickets: Tickets) {}

  async execute({ ticketId, cause }: EndParking): Promise<void> {
    const ticket = await this.tickets.get(ticketId);
    ticket.unpark(cause);
    await this.tickets.save(ticket);
  }
}
