import { CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { StaffOfRank } from '../../accounts/api';
import { Invalid } from '../../platform/errors';
import { GiveToColleague } from '../staff-api';
import { Tickets } from '../store/tickets';

@CommandHandler(GiveToColleague)
export class GiveToColleagueHandler implements ICommandHandler<GiveToColleague> {
  constructor(
    private readonly tickets: Tickets,
    private readonly queries: QueryBus,
  ) {}

  async execute({ ticketId, agentId, toId }: GiveToColleague): Promise<void> {
    const staff = await this.queries.execute(new StaffOfRank('agent'));
    if (!staff.some(({ userId }) => userId === toId)) {
      throw new Invalid('tickets.unknown-colleague', {}, [{ path: 'to', code: 'tickets.unknown-colleague' }]);
    }
    const ticket = await this.tickets.get(ticketId);
    ticket.handOver(agentId, toId);
    await this.tickets.save(ticket);
  }
}
