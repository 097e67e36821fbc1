import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { MovePurchase } from '../../billing/api';
import { CategoryExists } from '../../knowledge/api';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { Message } from '../domain/message';
import type { Ticket } from '../domain/ticket';
import { TicketLink } from '../domain/ticket-link';
import { Attachments } from '../store/attachments';
import { TicketExtras } from '../store/ticket-extras';
import { Tickets } from '../store/tickets';

/** A question that is to go on in a ticket of its own. */
export interface PartDraft {
  subject: string;
  body: string;
  categorySlug: string;
  /** The customer's message it comes from; without it the first one. */
  messageId?: string;
  /** The customer wants the fee to go with this part. */
  premium?: boolean;
  /** Files of that message that belong to this part. */
  fileIds?: readonly string[];
}

/**
 * Opens a ticket for each part, received when the message was that it comes from. Errors: `tickets.not-found`,
 * `tickets.unknown-category`, `tickets.unknown-message`, `files.not-found`, `tickets.no-priority-to-give`,
 * `queue.claimed-by`, `tickets.already-closed`, `tickets.transition-refused`.
 */
export class SplitTicket extends Command<{ references: string[] }> {
  constructor(
    readonly agentId: string,
    readonly reference: string,
    readonly parts: readonly PartDraft[],
  ) {
    super();
  }
}

@CommandHandler(SplitTicket)
export class SplitTicketHandler implements ICommandHandler<SplitTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly extras: TicketExtras,
    private readonly attachments: Attachments,
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async execute({ agentId, reference, parts }: SplitTicket) {
    const whole = await this.tickets.byReference(reference);
    whole.assertDividable(agentId);
    const opened: Ticket[] = [];
    for (const [i, part] of parts.entries()) opened.push(await this.open(whole, part, agentId, `parts.${i}`));
    whole.divide(
      agentId,
      opened.map(({ id }) => id),
    );
    await this.tickets.save(whole);
    const references = opened.map((part) => part.reference);
    const body = dividedWords[whole.locale](references.join(', '));
    const told = { ticketId: whole.id, authorId: null, body };
    await this.tickets.addMessage(Message.write('system', told, this.clock.now()));
    return { references };
  }

  private async open(whole: Ticket, part: PartDraft, agentId: string, path: string): Promise<Ticket> {
    const { subject, body, categorySlug } = part;
    if (!(await this.queries.execute(new CategoryExists(categorySlug)))) {
      throw fault(`${path}.categorySlug`, 'tickets.unknown-category');
    }
    const from =
      part.messageId === undefined
        ? await this.tickets.firstMessageOf(whole)
        : await this.tickets.messageOf(whole, part.messageId);
    if (from?.kind !== 'customer') throw fault(`${path}.messageId`, 'tickets.unknown-message');
    const [messageId, { purchaseId }] = [newId(), whole];
    const takesPriority = part.premium ?? false;
    const draft = { subject, categorySlug, messageId, receivedAt: from.createdAt, takesPriority };
    let ticket = whole.openPart(draft);
    while (!(await this.tickets.add(ticket))) ticket = whole.openPart(draft);
    const text = { id: messageId, ticketId: ticket.id, authorId: from.authorId, body };
    await this.tickets.addMessage(Message.write('customer', text, from.createdAt));
    await this.attachments.handOn(from, text, part.fileIds, `${path}.fileIds`);
    await this.extras.addLink(TicketLink.between(ticket, whole, 'part', agentId, this.clock.now()));
    if (takesPriority && purchaseId) {
      whole.givePriorityAway();
      await this.commands.execute(new MovePurchase(purchaseId, ticket.reference));
    }
    return ticket;
  }
}

/** What stands in the thread of the ticket that was divided. */
const dividedWords = {
  es: (references: string) => `Hemos separado parte de su consulta para responder mejor: ${references}.`,
  en: (references: string) => `We have parted your request so as to answer better: ${references}.`,
};

function fault(path: string, code: string): Invalid {
  return new Invalid(code, {}, [{ path, code }]);
}
