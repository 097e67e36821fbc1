import { CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { ShopOfAccount, type Customer } from '../../accounts/api';
import { StartPurchase } from '../../billing/api';
import { CategoryExists } from '../../knowledge/api';
import { askerOf } from '../../knowledge/asker';
import { CarryQuestion, QuestionExists } from '../../knowledge/carried-question';
import { Commands } from '../../platform/commands';
import { Invalid, NotAllowed } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { SubmitTicket, type TicketDraft } from '../api';
import { Message } from '../domain/message';
import { Ticket } from '../domain/ticket';
import { Attachments } from '../store/attachments';
import { BlockedAddresses } from '../store/blocked-addresses';
import { Drafts } from '../store/drafts';
import { Tickets } from '../store/tickets';

@CommandHandler(SubmitTicket)
export class SubmitTicketHandler implements ICommandHandler<SubmitTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly blocked: BlockedAddresses,
    private readonly drafts: Drafts,
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly attachments: Attachments,
  ) {}

  async execute({ author, draft, receivedAt }: SubmitTicket) {
    if (!author.emailConfirmed) throw new NotAllowed('accounts.email-unconfirmed');
    if (await this.blocked.has(author.email)) throw new NotAllowed('tickets.address-blocked');
    await this.check(author, draft);
    const messageId = newId();
    const ticket = await this.add(author, draft, messageId, receivedAt);
    const text = { id: messageId, ticketId: ticket.id, authorId: author.id, body: draft.body };
    await this.tickets.addMessage(Message.write('customer', text, receivedAt));
    await this.attachments.toMessage(text, draft.fileIds);
    if (draft.draftId !== undefined) await this.drafts.useUp(draft.draftId, author.id);
    if (draft.questionId !== undefined) {
      await this.commands.execute(new CarryQuestion(draft.questionId, askerOf(author)));
    }
    if (draft.level === 'premium') {
      const { reference, accountId } = ticket;
      await this.commands.execute(new StartPurchase({ reference, accountId, buyerId: author.id }));
    }
    return { ticketId: ticket.id, reference: ticket.reference };
  }

  private async add(author: Customer, draft: TicketDraft, messageId: string, now: Date): Promise<Ticket> {
    for (;;) {
      const ticket = Ticket.submit(author, draft, messageId, now);
      if (await this.tickets.add(ticket)) return ticket;
    }
  }

  private async check(author: Customer, { categorySlug, shopId, questionId }: TicketDraft): Promise<void> {
    if (!(await this.queries.execute(new CategoryExists(categorySlug)))) {
      throw fault('categorySlug', 'tickets.unknown-category');
    }
    if (shopId !== null && !(await this.queries.execute(new ShopOfAccount(author.accountId, shopId)))) {
      throw fault('shopId', 'tickets.unknown-shop');
    }
    if (
      questionId !== undefined &&
      !(await this.queries.execute(new QuestionExists(questionId, askerOf(author))))
    ) {
      throw fault('questionId', 'tickets.unknown-question');
    }
  }
}

/** The value is of the right form and names nothing that this account may use. */
function fault(path: string, code: string): Invalid {
  return new Invalid(code, {}, [{ path, code }]);
}
