import { CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { CustomerOfAccount, ShopOfAccount } from '../../accounts/api';
import { CategoryExists } from '../../knowledge/api';
import { Clock } from '../../platform/clock';
import { Invalid, NotAllowed } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { Contact } from '../domain/contact';
import { Message } from '../domain/message';
import type { Opening } from '../domain/new-columns';
import { Ticket } from '../domain/ticket';
import { OpenTicket } from '../staff-api';
import { BlockedAddresses } from '../store/blocked-addresses';
import { Contacts } from '../store/contacts';
import { Tickets } from '../store/tickets';

type Draft = OpenTicket['draft'];
type Owner = Pick<Opening, 'accountId' | 'authorId' | 'shopId' | 'locale'>;

@CommandHandler(OpenTicket)
export class OpenTicketHandler implements ICommandHandler<OpenTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly contacts: Contacts,
    private readonly blocked: BlockedAddresses,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async execute({ agentId, draft }: OpenTicket) {
    const now = this.clock.now();
    const { categorySlug, subject, body } = draft;
    const owner = 'contact' in draft ? await this.contactOf(draft) : await this.personOf(draft);
    if (!(await this.queries.execute(new CategoryExists(categorySlug)))) {
      throw fault('categorySlug', 'tickets.unknown-category');
    }
    const messageId = newId();
    const ticket = await this.add({ ...owner, categorySlug, subject, messageId }, agentId, now);
    if ('contact' in draft) {
      await this.contacts.add(Contact.takeDown(owner.authorId, ticket.id, draft.contact, now));
    }
    // Its author is whoever wrote it down, so that nobody takes it for the customer's own words.
    const text = { id: messageId, ticketId: ticket.id, authorId: agentId, body };
    await this.tickets.addMessage(Message.write('customer', text, now));
    return { ticketId: ticket.id, reference: ticket.reference };
  }

  private async personOf({
    accountId,
    authorId,
    shopId,
  }: Exclude<Draft, { contact: object }>): Promise<Owner> {
    const person = await this.queries.execute(new CustomerOfAccount(accountId, authorId ?? null));
    if (!person) throw fault('accountId', 'tickets.unknown-account');
    if (shopId !== null && !(await this.queries.execute(new ShopOfAccount(accountId, shopId)))) {
      throw fault('shopId', 'tickets.unknown-shop');
    }
    return { accountId, authorId: person.userId, shopId, locale: person.locale };
  }

  private async contactOf({ contact }: Extract<Draft, { contact: object }>): Promise<Owner> {
    if (await this.blocked.has(contact.email)) throw new NotAllowed('tickets.address-blocked');
    const contactId = newId();
    return { accountId: contactId, authorId: contactId, shopId: null, locale: contact.locale };
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
