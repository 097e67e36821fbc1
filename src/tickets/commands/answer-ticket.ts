import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { newId } from '../../platform/ids';
import { UnitOfWork } from '../../platform/unit-of-work';
import { AnswerTicket } from '../api';
import { Message } from '../domain/message';
import { TicketExtras } from '../store/ticket-extras';
import { Tickets } from '../store/tickets';
import { AnswerChecks } from './answer-checks';
import { NoteRefusedAnswer } from './note-refused-answer';

@CommandHandler(AnswerTicket)
export class AnswerTicketHandler implements ICommandHandler<AnswerTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly extras: TicketExtras,
    private readonly checks: AnswerChecks,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly unit: UnitOfWork,
  ) {}

  async execute({ answer }: AnswerTicket) {
    const { agentId, reference, body, seenUpTo, close, articleSlugs = [] } = answer;
    const now = this.clock.now();
    const ticket = await this.tickets.byReference(reference);
    await this.tickets.assertMessageOf(ticket, seenUpTo);
    const messageId = newId();
    if (ticket.lastCustomerMessageId > seenUpTo) {
      // The refusal undoes this unit, so what it leaves behind needs one of its own.
      this.unit.afterRollback(() => this.commands.execute(new NoteRefusedAnswer(ticket.id, agentId)));
    }
    ticket.answer(agentId, messageId, seenUpTo, now);
    this.checks.assertLongEnough(answer);
    await this.checks.assertArticles(articleSlugs);
    if (close) ticket.close('solved', now, messageId);
    await this.tickets.save(ticket);
    const text = { id: messageId, ticketId: ticket.id, authorId: agentId, body, articleSlugs };
    await this.tickets.addMessage(Message.write('answer', text, now));
    await this.extras.dropDraft(ticket.id, agentId);
    return { messageId };
  }
}
