import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { RateTicket } from '../rating-api';
import { TicketExtras } from '../store/ticket-extras';
import { Tickets } from '../store/tickets';

@CommandHandler(RateTicket)
export class RateTicketHandler implements ICommandHandler<RateTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly extras: TicketExtras,
    private readonly clock: Clock,
  ) {}

  async execute({ viewer, reference, score, comment }: RateTicket): Promise<void> {
    const ticket = await this.tickets.seenBy(viewer, reference);
    ticket.rate(score);
    await this.tickets.save(ticket);
    await this.extras.rate(ticket.id, { score, comment, by: viewer.id }, this.clock.now());
  }
}
