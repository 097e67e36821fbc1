import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BeginWork } from '../api';
import { Tickets } from '../store/tickets';

@CommandHandler(BeginWork)
export class BeginWorkHandler implements ICommandHandler<BeginWork> {
  constructor(private readonly tickets: Tickets) {}

  async execute({ ticketId, agentId }: BeginWork): Promise<void> {
    const ticket = await this.tickets.get(ticketId);
    ticket.beginWork(agentId);
    await this.tickets.save(ticket);
  }
}
