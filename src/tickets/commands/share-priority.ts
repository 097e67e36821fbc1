import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SharePriority } from '../staff-api';
import { Tickets } from '../store/tickets';

@CommandHandler(SharePriority)
export class SharePriorityHandler implements ICommandHandler<SharePriority> {
  constructor(private readonly tickets: Tickets) {}

  async execute({ ticketId, lent }: SharePriority): Promise<void> {
    const ticket = await this.tickets.get(ticketId);
    ticket.sharePriority(lent);
    await this.tickets.save(ticket);
  }
}
