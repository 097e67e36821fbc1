import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { ConfirmContact } from '../sending-api';
import { Contacts } from '../store/contacts';
import { Tickets } from '../store/tickets';
import { ContactLimits } from './contact-limits';

@CommandHandler(ConfirmContact)
export class ConfirmContactHandler implements ICommandHandler<ConfirmContact> {
  constructor(
    private readonly contacts: Contacts,
    private readonly tickets: Tickets,
    private readonly limits: ContactLimits,
    private readonly clock: Clock,
  ) {}

  async execute({ token }: ConfirmContact): Promise<{ reference: string; readingToken: string }> {
    const now = this.clock.now();
    const link = await this.contacts.linkOf('confirm-contact', token);
    const ofAddress = link ? await this.contacts.withAddressOf(link.contactId) : [];
    const contact = ofAddress.find(({ id }) => id === link?.contactId);
    if (!link || !contact) throw new Invalid('tickets.link-invalid');
    link.assertValid(now);
    const ticket = await this.tickets.get(contact.ticketId);
    contact.confirm(now);
    const others = ofAddress.filter((other) => other !== contact);
    await this.limits.assertRoom(contact.email, others, now);
    ticket.confirm(now);
    await this.tickets.save(ticket);
    await this.contacts.save(contact);
    const readingToken = await this.contacts.issue(contact.id, 'read-ticket', newId(), now);
    return { reference: ticket.reference, readingToken };
  }
}
