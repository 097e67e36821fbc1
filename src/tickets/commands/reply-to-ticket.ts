import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { ReplyToTicket, type StepResult } from '../api';
import { Message, type TickedSteps } from '../domain/message';
import type { Ticket } from '../domain/ticket';
import { Attachments } from '../store/attachments';
import { Tickets } from '../store/tickets';
import { FollowUps } from './follow-ups';

@CommandHandler(ReplyToTicket)
export class ReplyToTicketHandler implements ICommandHandler<ReplyToTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
    private readonly attachments: Attachments,
  ) {}

  async execute({ reply }: ReplyToTicket) {
    const { author, reference, body, solved, nothingNew, steps = [], fileIds } = reply;
    const now = this.clock.now();
    const named = await this.tickets.seenBy(author, reference);
    const ticket = named.mergedInto === null ? named : await this.tickets.get(named.mergedInto);
    if (ticket.status === 'archived' && body !== null && !solved) {
      return this.followUps.begin(author, ticket, { body, fileIds }, now);
    }
    const stepResults = steps.length > 0 ? await this.ticked(ticket, steps) : null;
    const messageId = newId();
    const hasText = body !== null;
    const isTick = !hasText && !nothingNew && steps.every(({ result }) => result !== 'failed');
    if (solved) ticket.confirmSolved(hasText ? messageId : null, now);
    else if (isTick) ticket.tick(messageId, now);
    else ticket.reply(messageId, now, { nothingNew, hasText });
    await this.tickets.save(ticket);
    const kind = body === null ? 'system' : 'customer';
    const words = solved ? solvedWords : nothingNew ? nothingNewWords : stepsWords;
    const text = {
      id: messageId,
      ticketId: ticket.id,
      authorId: author.id,
      body: body ?? words[ticket.locale],
      stepResults,
    };
    await this.tickets.addMessage(Message.write(kind, text, now));
    await this.attachments.toMessage(text, fileIds);
    return { messageId };
  }

  /** Ticks belong to the last answer that was sent as steps. */
  private async ticked(ticket: Ticket, results: StepResult[]): Promise<TickedSteps> {
    const answer = await this.tickets.lastAnswerWithSteps(ticket);
    const count = answer?.steps?.length ?? 0;
    const unknown = results.findIndex(({ index }) => index >= count);
    if (!answer || unknown >= 0) {
      const path = `steps.${Math.max(unknown, 0)}.index`;
      throw new Invalid('tickets.unknown-step', {}, [{ path, code: 'tickets.unknown-step' }]);
    }
    return { answerId: answer.id, results };
  }
}

/** What stands in the thread when the customer presses «Ya lo he dicho / no lo sé». */
const nothingNewWords = { es: 'Ya lo he dicho o no lo sé.', en: 'I have said so already, or do not know.' };

/** What stands in the thread when the customer only ticks the steps. */
const stepsWords = { es: 'He marcado los pasos.', en: 'I have ticked the steps.' };

/** What stands in the thread when the customer closes without a word of their own. */
const solvedWords = { es: 'Gracias, resuelto.', en: 'Thank you, solved.' };
