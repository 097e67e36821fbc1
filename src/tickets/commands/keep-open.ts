import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { KeepOpen } from '../staff-api';
import { Tickets } from '../store/tickets';

@CommandHandler(KeepOpen)
export class KeepOpenHandler implements ICommandHandler<KeepOpen> {
  constructor(private readonly tickets: Tickets) {}

  async execute({ ticketId }: KeepOpen): Promise<void> {
    const ticket = await this.tickets.get(ticketId);
    if (ticket.status !== 'answered') return;
    ticket.keepOpen();
    await this.tickets.save(ticket);
  }
}
