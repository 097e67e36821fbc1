import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Commands } from '../../platform/commands';
import { Conflict } from '../../platform/errors';
import { KnownProblems } from '../store/known-problems';
import { Tickets } from '../store/tickets';
import { LinkToProblem } from './link-to-problem';

/**
 * Says that a ticket repeats another one of the account, which goes on with both. The other is linked to the
 * known problem of this one when it has none. Errors: `tickets.not-found`, `tickets.merge-with-itself`,
 * `tickets.merge-other-account`, `tickets.holds-merged`, `queue.claimed-by`, `tickets.already-closed`,
 * `tickets.transition-refused`.
 */
export class MergeTicket extends Command<void> {
  constructor(
    readonly agentId: string,
    readonly reference: string,
    readonly into: string,
  ) {
    super();
  }
}

@CommandHandler(MergeTicket)
export class MergeTicketHandler implements ICommandHandler<MergeTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly problems: KnownProblems,
    private readonly commands: Commands,
  ) {}

  async execute({ agentId, reference, into }: MergeTicket): Promise<void> {
    const ticket = await this.tickets.byReference(reference);
    const other = await this.tickets.byReference(into);
    // One step deep, so that each can be undone whatever became of the others (docs/decisions/0017).
    if ((await this.tickets.mergedInto(ticket.id)).length > 0) throw new Conflict('tickets.holds-merged');
    const problemId = (await this.problems.linkOf(ticket.id))?.problemId ?? null;
    const hasNone = ((await this.problems.linkOf(other.id))?.problemId ?? null) === null;
    const isOpen = problemId !== null && (await this.problems.get(problemId)).isOpen;
    const brought = hasNone && isOpen ? problemId : null;
    ticket.mergeInto(other, agentId, brought);
    await this.tickets.save(ticket);
    await this.tickets.save(other);
    if (brought !== null) await this.commands.execute(new LinkToProblem(agentId, other.reference, brought));
  }
}
