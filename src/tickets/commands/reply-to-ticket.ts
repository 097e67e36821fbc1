import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/ids';
import { ReplyToTicket } from '../api';
import { Message } from '../domain/message';
import { Attachments } from '../store/attachments';
import { Tickets } from '../store/tickets';

@CommandHandler(ReplyToTicket)
export class ReplyToTicketHandler implements ICommandHandler<ReplyToTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly clock: Clock,
    private readonly attachments: Attachments,
  ) {}

  async execute({
    reply: { accountId, authorId, reference, body, solved, nothingNew, fileIds },
  }: ReplyToTicket) {
    const now = this.clock.now();
    const ticket = await this.tickets.ofAccount(reference, accountId);
    const messageId = newId();
    if (solved) ticket.confirmSolved(body === null ? null : messageId, now);
    else ticket.reply(messageId, now, nothingNew);
    await this.tickets.save(ticket);
    const kind = body === null ? 'system' : 'customer';
    const silent = (solved ? solvedWords : nothingNewWords)[ticket.locale];
    const text = { id: messageId, ticketId: ticket.id, authorId, body: body ?? silent };
    await this.tickets.addMessage(Message.write(kind, text, now));
    await this.attachments.toMessage(text, fileIds);
    return { messageId };
  }
}

/** What stands in the thread when the customer presses «Ya lo he dicho / no lo sé». */
const nothingNewWords = { es: 'Ya lo he dicho o no lo sé.', en: 'I have said so already, or do not know.' };

/** What stands in the thread when the customer closes without a word of their own. */
const solvedWords = { es: 'Gracias, resuelto.', en: 'Thank you, solved.' };
