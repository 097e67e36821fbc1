import { Injectable } from '@nestjs/common';
import type { Customer } from '../../accounts/api';
import { NotAllowed } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { Message } from '../domain/message';
import { Ticket } from '../domain/ticket';
import { TicketLink } from '../domain/ticket-link';
import { Attachments } from '../store/attachments';
import { BlockedAddresses } from '../store/blocked-addresses';
import { Contacts } from '../store/contacts';
import { TicketExtras } from '../store/ticket-extras';
import { Tickets } from '../store/tickets';
import type { TicketViewer } from '../visibility';
import { ContactLimits } from './contact-limits';

type Author = Pick<Customer, 'id' | 'accountId' | 'email'>;
interface Said {
  body: string;
  fileIds?: readonly string[];
}

/** A reply to an archived ticket begins a new one that is linked to it. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly tickets: Tickets,
    private readonly extras: TicketExtras,
    private readonly blocked: BlockedAddresses,
    private readonly attachments: Attachments,
    private readonly contacts: Contacts,
    private readonly limits: ContactLimits,
  ) {}

  async begin(author: Author & Pick<TicketViewer, 'role'>, old: Ticket, said: Said, now: Date) {
    if (author.role === 'contact') return this.beginForContact(author, old, said, now);
    if (await this.blocked.has(author.email)) throw new NotAllowed('tickets.address-blocked');
    return this.write(author, old, said, now);
  }

  /** Each ticket without an account has a contact of its own; the same limits hold as for a new question. */
  private async beginForContact(author: Author, old: Ticket, said: Said, now: Date) {
    const ofAddress = await this.contacts.withAddressOf(author.id);
    const before = ofAddress.find(({ id }) => id === author.id);
    if (!before) throw new Error('A contact who is not there writes');
    await this.limits.assertRoom(author.email, ofAddress, now);
    const id = newId();
    const accountId = old.isOfContact ? id : old.accountId;
    const written = await this.write({ id, accountId }, old, said, now, id);
    await this.contacts.add(before.followUp(id, written.ticketId, now));
    return written;
  }

  private async write(
    author: Pick<Author, 'id' | 'accountId'>,
    old: Ticket,
    { body, fileIds }: Said,
    now: Date,
    contactId?: string,
  ) {
    const messageId = newId();
    const ticket = await this.add(author, old, { body, contactId }, messageId, now);
    const text = { id: messageId, ticketId: ticket.id, authorId: author.id, body };
    await this.tickets.addMessage(Message.write('customer', text, now));
    await this.attachments.toMessage(text, fileIds);
    await this.extras.addLink(TicketLink.between(ticket, old, 'follow_up', author.id, now));
    return { messageId, followUp: ticket.reference, ticketId: ticket.id };
  }

  private async add(
    author: Pick<Author, 'id' | 'accountId'>,
    old: Ticket,
    { body, contactId }: { body: string; contactId?: string },
    messageId: string,
    now: Date,
  ): Promise<Ticket> {
    const { shopId, categorySlug, subject, locale } = old;
    const draft = { shopId, categorySlug, subject, locale, body, level: 'standard' as const };
    for (;;) {
      const ticket = Ticket.submit(author, draft, messageId, now, { followUpOf: old.id, contactId });
      if (await this.tickets.add(ticket)) return ticket;
    }
  }
}
