import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReturnToQueue } from '../api';
import { Tickets } from '../store/tickets';

@CommandHandler(ReturnToQueue)
export class ReturnToQueueHandler implements ICommandHandler<ReturnToQueue> {
  constructor(private readonly tickets: Tickets) {}

  async execute({ ticketId, cause }: ReturnToQueue): Promise<void> {
    const ticket = await this.tickets.get(ticketId);
    ticket.returnToQueue(cause);
    await this.tickets.save(ticket);
  }
}
