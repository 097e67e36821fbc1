import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { CloseTicket } from '../api';
import { Tickets } from '../store/tickets';

@CommandHandler(CloseTicket)
export class CloseTicketHandler implements ICommandHandler<CloseTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly clock: Clock,
  ) {}

  async execute({ closure: { reference, viewer, as } }: CloseTicket): Promise<void> {
    const ticket =
      viewer === null
        ? await this.tickets.byReference(reference)
        : await this.tickets.seenBy(viewer, reference);
    ticket.close(as, this.clock.now());
    await this.tickets.save(ticket);
  }
}
