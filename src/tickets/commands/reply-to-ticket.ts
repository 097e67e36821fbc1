import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/ids';
import { ReplyToTicket } from '../api';
import { Message } from '../domain/message';
import { Tickets } from '../store/tickets';
import { FollowUps } from './follow-ups';

@CommandHandler(ReplyToTicket)
export class ReplyToTicketHandler implements ICommandHandler<ReplyToTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
  ) {}

  async execute({ reply: { author, reference, body, solved, nothingNew } }: ReplyToTicket) {
    const now = this.clock.now();
    const named = await this.tickets.seenBy(author, reference);
    const ticket = named.mergedInto === null ? named : await this.tickets.get(named.mergedInto);
    if (ticket.status === 'archived' && body !== null) {
      return this.followUps.begin(author, ticket, body, now);
    }
    const messageId = newId();
    if (solved) ticket.confirmSolved(body === null ? null : messageId, now);
    else ticket.reply(messageId, now, nothingNew);
    await this.tickets.save(ticket);
    const kind = body === null ? 'system' : 'customer';
    const silent = (solved ? solvedWords : nothingNewWords)[ticket.locale];
    const text = { id: messageId, ticketId: ticket.id, authorId: author.id, body: body ?? silent };
    await this.tickets.addMessage(Message.write(kind, text, now));
    return { messageId };
  }
}

/** What stands in the thread when the customer presses «Ya lo he dicho / no lo sé». */
const nothingNewWords = { es: 'Ya lo he dicho o no lo sé.', en: 'I have said so already, or do not know.' };

/** What stands in the thread when the customer closes without a word of their own. */
const solvedWords = { es: 'Gracias, resuelto.', en: 'Thank you, solved.' };
