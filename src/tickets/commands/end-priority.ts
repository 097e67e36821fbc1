import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FulfilPurchase } from '../../billing/api';
import { Commands } from '../../platform/commands';
import { EndPriority } from '../api';
import { Tickets } from '../store/tickets';

@CommandHandler(EndPriority)
export class EndPriorityHandler implements ICommandHandler<EndPriority> {
  constructor(
    private readonly tickets: Tickets,
    private readonly commands: Commands,
  ) {}

  async execute({ ticketId }: EndPriority): Promise<void> {
    const ticket = await this.tickets.get(ticketId);
    const { purchaseId } = ticket;
    ticket.endPriority();
    await this.tickets.save(ticket);
    if (purchaseId) await this.commands.execute(new FulfilPurchase(purchaseId));
  }
}
