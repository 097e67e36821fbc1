import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/ids';
import { UpdateTicket } from '../api';
import { Message } from '../domain/message';
import { Attachments } from '../store/attachments';
import { Tickets } from '../store/tickets';

@CommandHandler(UpdateTicket)
export class UpdateTicketHandler implements ICommandHandler<UpdateTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly clock: Clock,
    private readonly attachments: Attachments,
  ) {}

  async execute({ update: { agentId, reference, body, fileIds } }: UpdateTicket) {
    const ticket = await this.tickets.byReference(reference);
    const messageId = newId();
    ticket.update(agentId, messageId);
    await this.tickets.save(ticket);
    const text = { id: messageId, ticketId: ticket.id, authorId: agentId, body };
    await this.tickets.addMessage(Message.write('update', text, this.clock.now()));
    await this.attachments.toMessage(text, fileIds);
    return { messageId };
  }
}
