import { CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { CategoryExists } from '../../knowledge/api';
import { Clock } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { WriteAsContact } from '../sending-api';
import { Contact } from '../domain/contact';
import { Message } from '../domain/message';
import { Ticket } from '../domain/ticket';
import { Contacts } from '../store/contacts';
import { Drafts } from '../store/drafts';
import { Tickets } from '../store/tickets';
import { ContactLimits } from './contact-limits';

/** So many unconfirmed ones of an address are kept: whoever types in a stranger's can bother them no further. */
const mostUnconfirmed = 5;

@CommandHandler(WriteAsContact)
export class WriteAsContactHandler implements ICommandHandler<WriteAsContact> {
  constructor(
    private readonly contacts: Contacts,
    private readonly tickets: Tickets,
    private readonly drafts: Drafts,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
    private readonly limits: ContactLimits,
  ) {}

  async execute({ contact: words, question }: WriteAsContact): Promise<void> {
    const { categorySlug, subject, body, draftId } = question;
    if (!(await this.queries.execute(new CategoryExists(categorySlug)))) {
      const code = 'tickets.unknown-category';
      throw new Invalid(code, {}, [{ path: 'categorySlug', code }]);
    }
    await this.limits.countLetter();
    if (await this.limits.isBlocked(words.email)) return;
    const earlier = await this.contacts.ofAddress(words.email);
    if (earlier.filter(({ confirmedAt }) => confirmedAt === null).length >= mostUnconfirmed) return;
    const now = this.clock.now();
    const [contactId, messageId, linkId] = [newId(), newId(), newId()];
    const ticket = await this.add(
      contactId,
      { categorySlug, subject, body, locale: words.locale },
      messageId,
      now,
    );
    const text = { id: messageId, ticketId: ticket.id, authorId: contactId, body };
    await this.tickets.addMessage(Message.write('customer', text, now));
    await this.contacts.issue(contactId, 'confirm-contact', linkId, now);
    await this.contacts.add(Contact.write(contactId, ticket.id, words, linkId, now));
    if (draftId !== undefined) await this.drafts.useUp(draftId, null);
  }

  private async add(
    contactId: string,
    question: { categorySlug: string; subject: string; body: string; locale: 'es' | 'en' },
    messageId: string,
    now: Date,
  ): Promise<Ticket> {
    const owner = { id: contactId, accountId: contactId };
    for (;;) {
      const draft = { ...question, shopId: null, level: 'standard' as const };
      const ticket = Ticket.receive(owner, draft, messageId, now);
      if (await this.tickets.add(ticket)) return ticket;
    }
  }
}
