import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SetAnswerAside } from '../api';
import { Tickets } from '../store/tickets';

@CommandHandler(SetAnswerAside)
export class SetAnswerAsideHandler implements ICommandHandler<SetAnswerAside> {
  constructor(private readonly tickets: Tickets) {}

  async execute({ ticketId }: SetAnswerAside): Promise<void> {
    const ticket = await this.tickets.get(ticketId);
    ticket.setAnswerAside();
    await this.tickets.save(ticket);
  }
}
