import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { GiveToColleague } from '../staff-api';
import { Tickets } from '../store/tickets';
import { Colleagues } from './colleagues';

@CommandHandler(GiveToColleague)
export class GiveToColleagueHandler implements ICommandHandler<GiveToColleague> {
  constructor(
    private readonly tickets: Tickets,
    private readonly colleagues: Colleagues,
  ) {}

  async execute({ ticketId, agentId, toId }: GiveToColleague): Promise<void> {
    await this.colleagues.assertOne(toId, 'to');
    const ticket = await this.tickets.get(ticketId);
    ticket.handOver(agentId, toId);
    await this.tickets.save(ticket);
  }
}
