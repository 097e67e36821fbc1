import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RefundPurchase } from '../../billing/api';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Conflict } from '../../platform/errors';
import type { Ticket } from '../domain/ticket';
import { ProblemLink } from '../domain/problem-link';
import { KnownProblems } from '../store/known-problems';
import { Tickets } from '../store/tickets';

/**
 * Says that a ticket is about a known problem (`null`: about none after all). The fee of a premium ticket that
 * waits goes back at once, since what is ours to mend is not for sale; its place stays. Errors:
 * `tickets.not-found`, `tickets.problem-not-found`, `tickets.problem-closed`, `tickets.already-closed`.
 */
export class LinkToProblem extends Command<void> {
  constructor(
    readonly agentId: string,
    readonly reference: string,
    readonly problemId: string | null,
  ) {
    super();
  }
}

@CommandHandler(LinkToProblem)
export class LinkToProblemHandler implements ICommandHandler<LinkToProblem> {
  constructor(
    private readonly tickets: Tickets,
    private readonly problems: KnownProblems,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async execute({ agentId, reference, problemId }: LinkToProblem): Promise<void> {
    const ticket = await this.tickets.byReference(reference);
    const known = await this.problems.linkOf(ticket.id);
    if ((known?.problemId ?? null) === problemId) return;
    if (problemId !== null) {
      (await this.problems.get(problemId)).assertOpen();
      if (isOver(ticket)) throw new Conflict('tickets.already-closed');
    }
    const link = known ?? ProblemLink.of(ticket);
    link.pointTo(problemId, agentId, this.clock.now());
    await (known ? this.problems.saveLink(link) : this.problems.addLink(link));
    if (problemId !== null && ticket.purchaseId && ticket.status !== 'answered') {
      await this.commands.execute(new RefundPurchase(ticket.purchaseId, 'known_problem'));
    }
  }
}

function isOver({ status }: Ticket): boolean {
  return status === 'closed' || status === 'archived' || status === 'merged';
}
