import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { TicketExtras, type TypedReply } from '../store/ticket-extras';
import { Tickets } from '../store/tickets';

/** Keeps what an agent has typed and not sent; an empty one keeps nothing. Errors: `tickets.not-found`. */
export class KeepReplyDraft extends Command<void> {
  constructor(
    readonly agentId: string,
    readonly reference: string,
    readonly reply: TypedReply,
  ) {
    super();
  }
}

@CommandHandler(KeepReplyDraft)
export class KeepReplyDraftHandler implements ICommandHandler<KeepReplyDraft> {
  constructor(
    private readonly tickets: Tickets,
    private readonly extras: TicketExtras,
    private readonly clock: Clock,
  ) {}

  async execute({ agentId, reference, reply }: KeepReplyDraft): Promise<void> {
    const ticket = await this.tickets.byReference(reference);
    await this.extras.keepDraft(ticket.id, agentId, reply, this.clock.now());
  }
}
