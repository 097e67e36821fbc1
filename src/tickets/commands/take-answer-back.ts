import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock, secondMs } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import { Settings } from '../../platform/settings/settings';
import { AnswerSettings } from '../answer-settings';
import { Attachments } from '../store/attachments';
import { TicketExtras } from '../store/ticket-extras';
import { Tickets } from '../store/tickets';

/**
 * Takes an answer back before its notice leaves; it is in the composer again as it was sent. Errors: `tickets.not-found`,
 * `tickets.message-not-found`, `tickets.too-late-to-take-back`.
 */
export class TakeAnswerBack extends Command<void> {
  constructor(
    readonly agentId: string,
    readonly reference: string,
    readonly messageId: string,
  ) {
    super();
  }
}

@CommandHandler(TakeAnswerBack)
export class TakeAnswerBackHandler implements ICommandHandler<TakeAnswerBack> {
  constructor(
    private readonly tickets: Tickets,
    private readonly extras: TicketExtras,
    private readonly attachments: Attachments,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute({ agentId, reference, messageId }: TakeAnswerBack): Promise<void> {
    const now = this.clock.now();
    const ticket = await this.tickets.byReference(reference);
    const message = await this.tickets.messageOf(ticket, messageId);
    if (message?.kind !== 'answer') throw new NotFound('tickets.message-not-found');
    const { takeBackSeconds } = this.settings.of(AnswerSettings);
    ticket.takeAnswerBack(agentId, messageId, now, takeBackSeconds * secondMs);
    await this.tickets.save(ticket);
    const fileIds = await this.attachments.takeBack(message);
    await this.tickets.removeMessage(message);
    const { body, steps, articleSlugs } = message;
    const reply = { body, steps: steps ?? [], articleSlugs: articleSlugs ?? [], fileIds };
    await this.extras.keepDraft(ticket.id, agentId, reply, now);
  }
}
