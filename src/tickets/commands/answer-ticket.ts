import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/ids';
import { AnswerTicket } from '../api';
import { Message } from '../domain/message';
import { Attachments } from '../store/attachments';
import { TicketExtras } from '../store/ticket-extras';
import { Tickets } from '../store/tickets';
import { AnswerChecks } from './answer-checks';

@CommandHandler(AnswerTicket)
export class AnswerTicketHandler implements ICommandHandler<AnswerTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly extras: TicketExtras,
    private readonly checks: AnswerChecks,
    private readonly clock: Clock,
    private readonly attachments: Attachments,
  ) {}

  async execute({ answer }: AnswerTicket) {
    const { agentId, reference, body, seenUpTo, close, steps, articleSlugs = [], fileIds } = answer;
    const now = this.clock.now();
    const ticket = await this.tickets.byReference(reference);
    await this.tickets.assertMessageOf(ticket, seenUpTo);
    const messageId = newId();
    this.checks.rememberIfStale(ticket, answer);
    ticket.answer(agentId, messageId, seenUpTo, now);
    this.checks.assertLongEnough(answer);
    await this.checks.assertArticles(articleSlugs);
    if (close) ticket.close('solved', now, messageId);
    await this.tickets.save(ticket);
    const text = { id: messageId, ticketId: ticket.id, authorId: agentId, body, steps, articleSlugs };
    await this.tickets.addMessage(Message.write('answer', text, now));
    await this.attachments.toMessage(text, fileIds);
    await this.extras.dropDraft(ticket.id, agentId);
    return { messageId };
  }
}
