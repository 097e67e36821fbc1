import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Commands } from '../../platform/commands';
import { KnownProblems } from '../store/known-problems';
import { Tickets } from '../store/tickets';
import { LinkToProblem } from './link-to-problem';

/** It was no repeat after all: both are what they were. Errors: `tickets.not-found`, `tickets.transition-refused`. */
export class UnmergeTicket extends Command<void> {
  constructor(
    readonly agentId: string,
    readonly reference: string,
  ) {
    super();
  }
}

@CommandHandler(UnmergeTicket)
export class UnmergeTicketHandler implements ICommandHandler<UnmergeTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly problems: KnownProblems,
    private readonly commands: Commands,
  ) {}

  async execute({ agentId, reference }: UnmergeTicket): Promise<void> {
    const ticket = await this.tickets.byReference(reference);
    const { fromId, broughtProblemId } = ticket.unmerge(agentId);
    await this.tickets.save(ticket);
    const other = await this.tickets.get(fromId);
    other.lastReadIs(await this.tickets.lastCustomerMessageIn(other));
    await this.tickets.save(other);
    const link = broughtProblemId === null ? null : await this.problems.linkOf(other.id);
    if (link?.problemId === broughtProblemId) {
      await this.commands.execute(new LinkToProblem(agentId, other.reference, null));
    }
  }
}
