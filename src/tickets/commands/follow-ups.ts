import { Injectable } from '@nestjs/common';
import type { Customer } from '../../accounts/api';
import { NotAllowed } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { Message } from '../domain/message';
import { Ticket } from '../domain/ticket';
import { TicketLink } from '../domain/ticket-link';
import { Attachments } from '../store/attachments';
import { BlockedAddresses } from '../store/blocked-addresses';
import { TicketExtras } from '../store/ticket-extras';
import { Tickets } from '../store/tickets';

type Author = Pick<Customer, 'id' | 'accountId' | 'email'>;

/** A reply to an archived ticket begins a new one that is linked to it. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly tickets: Tickets,
    private readonly extras: TicketExtras,
    private readonly blocked: BlockedAddresses,
    private readonly attachments: Attachments,
  ) {}

  async begin(author: Author, old: Ticket, said: { body: string; fileIds?: readonly string[] }, now: Date) {
    const { body, fileIds } = said;
    if (await this.blocked.has(author.email)) throw new NotAllowed('tickets.address-blocked');
    const messageId = newId();
    const ticket = await this.add(author, old, body, messageId, now);
    const text = { id: messageId, ticketId: ticket.id, authorId: author.id, body };
    await this.tickets.addMessage(Message.write('customer', text, now));
    await this.attachments.toMessage(text, fileIds);
    await this.extras.addLink(TicketLink.between(ticket, old, 'follow_up', author.id, now));
    return { messageId, followUp: ticket.reference };
  }

  private async add(
    author: Author,
    old: Ticket,
    body: string,
    messageId: string,
    now: Date,
  ): Promise<Ticket> {
    const { shopId, categorySlug, subject, locale } = old;
    const draft = { shopId, categorySlug, subject, locale, body, level: 'standard' as const };
    for (;;) {
      const ticket = Ticket.submit(author, draft, messageId, now, old.id);
      if (await this.tickets.add(ticket)) return ticket;
    }
  }
}
