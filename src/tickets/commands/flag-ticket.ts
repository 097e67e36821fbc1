import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Conflict } from '../../platform/errors';
import { type StepResult } from '../api';
import { FlagTicket, type FlaggedTicket } from '../flags';
import type { Message } from '../domain/message';
import type { Ticket } from '../domain/ticket';
import { Tickets } from '../store/tickets';

@CommandHandler(FlagTicket)
export class FlagTicketHandler implements ICommandHandler<FlagTicket> {
  constructor(private readonly tickets: Tickets) {}

  async execute({ agentId, reference, flag }: FlagTicket): Promise<FlaggedTicket> {
    const ticket = await this.tickets.byReference(reference);
    const steps = flag.kind === 'steps_not_followed' ? await this.steps(ticket, flag.messageId) : null;
    ticket.flag(agentId, {
      kind: flag.kind,
      articleSlug: flag.kind === 'in_documentation' ? flag.articleSlug : null,
      messageId: flag.kind === 'steps_not_followed' ? flag.messageId : null,
    });
    await this.tickets.save(ticket);
    const { id: ticketId, accountId, level, receivedAt } = ticket;
    return { ticketId, reference: ticket.reference, accountId, level, receivedAt, steps };
  }

  private async steps(ticket: Ticket, messageId: string): Promise<FlaggedTicket['steps']> {
    const { answer, replies } = await this.tickets.answerAndReplies(ticket, messageId);
    if (!answer.steps) throw new Conflict('tickets.no-steps');
    return {
      count: answer.steps.length,
      answeredAt: answer.createdAt,
      repliedAt: replies.at(-1)?.createdAt ?? null,
      results: lastResults(answer, replies),
    };
  }
}

/** Of each step what was ticked last. */
function lastResults(answer: Message, replies: readonly Message[]): StepResult[] {
  const results = replies
    .flatMap(({ stepResults }) => (stepResults?.answerId === answer.id ? stepResults.results : []))
    .map((each) => [each.index, each] as const);
  return [...new Map(results).values()];
}
