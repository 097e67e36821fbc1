import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/ids';
import { Settings } from '../../platform/settings/settings';
import { RequestInformation } from '../api';
import { Message } from '../domain/message';
import { PreparedQuestions, wordsOf } from '../prepared-questions';
import { Attachments } from '../store/attachments';
import { Tickets } from '../store/tickets';

@CommandHandler(RequestInformation)
export class RequestInformationHandler implements ICommandHandler<RequestInformation> {
  constructor(
    private readonly tickets: Tickets,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly attachments: Attachments,
  ) {}

  async execute({ request }: RequestInformation) {
    const { agentId, reference, body: words, questions = [], fileIds } = request;
    const now = this.clock.now();
    const ticket = await this.tickets.byReference(reference);
    const { questions: prepared } = this.settings.of(PreparedQuestions);
    const body = wordsOf(words, questions, prepared, ticket.locale);
    const messageId = newId();
    ticket.requestInformation(agentId, messageId, now);
    await this.tickets.save(ticket);
    const text = { id: messageId, ticketId: ticket.id, authorId: agentId, body };
    await this.tickets.addMessage(Message.write('information_request', text, now));
    await this.attachments.toMessage(text, fileIds);
    return { messageId };
  }
}
