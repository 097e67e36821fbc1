import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TicketExtras } from '../store/ticket-extras';
import { plainTag } from '../tags';
import { Tickets } from '../store/tickets';

/** Replaces the words by which staff find a ticket again. Errors: `tickets.not-found`. */
export class TagTicket extends Command<void> {
  constructor(
    readonly agentId: string,
    readonly reference: string,
    readonly tags: readonly string[],
  ) {
    super();
  }
}

@CommandHandler(TagTicket)
export class TagTicketHandler implements ICommandHandler<TagTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly extras: TicketExtras,
  ) {}

  async execute({ agentId, reference, tags }: TagTicket): Promise<void> {
    const ticket = await this.tickets.byReference(reference);
    const kept = [...new Set(tags.map(plainTag))].sort();
    await this.extras.replaceTags(ticket.id, kept);
    ticket.tagged(agentId, kept.length);
    await this.tickets.save(ticket);
  }
}
