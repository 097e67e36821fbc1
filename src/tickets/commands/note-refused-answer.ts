import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Tickets } from '../store/tickets';

/** Remembers when an answer was refused as stale: sent again soon, it counts from then. */
export class NoteRefusedAnswer extends Command<void> {
  constructor(
    readonly ticketId: string,
    readonly agentId: string,
  ) {
    super();
  }
}

@CommandHandler(NoteRefusedAnswer)
export class NoteRefusedAnswerHandler implements ICommandHandler<NoteRefusedAnswer> {
  constructor(
    private readonly tickets: Tickets,
    private readonly clock: Clock,
  ) {}

  async execute({ ticketId, agentId }: NoteRefusedAnswer): Promise<void> {
    const ticket = await this.tickets.get(ticketId);
    ticket.noteRefusedAnswer(agentId, this.clock.now());
    await this.tickets.save(ticket);
  }
}
