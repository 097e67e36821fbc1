import { CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { CustomerOfAccount, ShopOfAccount } from '../../accounts/api';
import { CategoryExists } from '../../knowledge/api';
import { Clock } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { Message } from '../domain/message';
import type { Opening } from '../domain/new-columns';
import { Ticket } from '../domain/ticket';
import { OpenTicket } from '../staff-api';
import { Tickets } from '../store/tickets';

@CommandHandler(OpenTicket)
export class OpenTicketHandler implements ICommandHandler<OpenTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async execute({ agentId, draft }: OpenTicket) {
    const now = this.clock.now();
    const { accountId, authorId, shopId, categorySlug, subject, body } = draft;
    const person = await this.queries.execute(new CustomerOfAccount(accountId, authorId ?? null));
    if (!person) throw fault('accountId', 'tickets.unknown-account');
    if (!(await this.queries.execute(new CategoryExists(categorySlug)))) {
      throw fault('categorySlug', 'tickets.unknown-category');
    }
    if (shopId !== null && !(await this.queries.execute(new ShopOfAccount(accountId, shopId)))) {
      throw fault('shopId', 'tickets.unknown-shop');
    }
    const { userId, locale } = person;
    const messageId = newId();
    const opening = { accountId, authorId: userId, shopId, categorySlug, locale, subject, messageId };
    const ticket = await this.add(opening, agentId, now);
    // Its author is whoever wrote it down, so that nobody takes it for the customer's own words.
    const text = { id: messageId, ticketId: ticket.id, authorId: agentId, body };
    await this.tickets.addMessage(Message.write('customer', text, now));
    return { ticketId: ticket.id, reference: ticket.reference };
  }

  private async add(opening: Opening, agentId: string, now: Date): Promise<Ticket> {
    for (;;) {
      const ticket = Ticket.openFor(opening, agentId, now);
      if (await this.tickets.add(ticket)) return ticket;
    }
  }
}

function fault(path: string, code: string): Invalid {
  return new Invalid(code, {}, [{ path, code }]);
}
