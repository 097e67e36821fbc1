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

  async execute({ closure }: CloseTicket): Promise<void> {
    const { reference } = closure;
    const now = this.clock.now();
    const ticket =
      'agentId' in closure
        ? await this.tickets.byReference(reference)
        : await this.tickets.seenBy(closure.viewer, reference);
    if ('agentId' in closure) ticket.closeBy(closure.agentId, closure.as, now);
    else ticket.close('solved', now);
    await this.tickets.save(ticket);
  }
}
