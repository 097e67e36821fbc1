import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/ids';
import { AnswerTicket } from '../api';
import { Message } from '../domain/message';
import { Tickets } from '../store/tickets';

@CommandHandler(AnswerTicket)
export class AnswerTicketHandler implements ICommandHandler<AnswerTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly clock: Clock,
  ) {}

  async execute({ answer: { agentId, reference, body, seenUpTo, close } }: AnswerTicket) {
    const now = this.clock.now();
    const ticket = await this.tickets.byReference(reference);
    await this.tickets.assertMessageOf(ticket, seenUpTo);
    const messageId = newId();
    ticket.answer(agentId, messageId, seenUpTo, now);
    if (close) ticket.close('solved', now);
    await this.tickets.save(ticket);
    const text = { id: messageId, ticketId: ticket.id, authorId: agentId, body };
    await this.tickets.addMessage(Message.write('answer', text, now));
    return { messageId };
  }
}
