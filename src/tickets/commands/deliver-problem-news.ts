import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/ids';
import { Message } from '../domain/message';
import type { ProblemUpdate } from '../domain/problem-update';
import { ProblemUpdates } from '../store/problem-updates';
import { Tickets } from '../store/tickets';

/**
 * Brings an update to one ticket, as a public message of it, or to one person; once. Errors: `tickets.not-found`,
 * `tickets.already-closed`, `tickets.transition-refused`.
 */
export class DeliverProblemNews extends Command<void> {
  constructor(
    readonly updateId: string,
    readonly targetId: string,
    readonly target: 'ticket' | 'person',
  ) {
    super();
  }
}

@CommandHandler(DeliverProblemNews)
export class DeliverProblemNewsHandler implements ICommandHandler<DeliverProblemNews> {
  constructor(
    private readonly updates: ProblemUpdates,
    private readonly tickets: Tickets,
    private readonly clock: Clock,
  ) {}

  async execute({ updateId, targetId, target }: DeliverProblemNews): Promise<void> {
    if (!(await this.updates.markTold(updateId, targetId))) return;
    const update = await this.updates.get(updateId);
    if (!update) return;
    if (target === 'ticket') return this.write(update, targetId);
    update.reach(targetId);
    await this.updates.save(update);
  }

  private async write({ kind, authorId, body }: ProblemUpdate, ticketId: string): Promise<void> {
    const now = this.clock.now();
    const ticket = await this.tickets.get(ticketId);
    const id = newId();
    if (kind === 'answer') ticket.answer(authorId, id, null, now);
    else ticket.update(authorId, id, true);
    await this.tickets.save(ticket);
    await this.tickets.addMessage(Message.write(kind, { id, ticketId, authorId, body }, now));
  }
}
