import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { RequestReadingLink } from '../sending-api';
import { contactKey } from '../domain/contact';
import { Contacts } from '../store/contacts';
import { Tickets } from '../store/tickets';
import { ContactLimits } from './contact-limits';

@CommandHandler(RequestReadingLink)
export class RequestReadingLinkHandler implements ICommandHandler<RequestReadingLink> {
  constructor(
    private readonly contacts: Contacts,
    private readonly tickets: Tickets,
    private readonly clock: Clock,
    private readonly limits: ContactLimits,
  ) {}

  async execute({ email, reference }: RequestReadingLink): Promise<void> {
    await this.limits.countLetter();
    const ticket = await this.tickets.findByReference(reference);
    const contact = ticket && (await this.contacts.ofTicket(ticket.id));
    if (contact?.emailKey !== contactKey(email)) return;
    if (!contact.expectLink(this.clock.now())) return;
    await this.contacts.revokeLinks(contact.id);
    await this.contacts.save(contact);
  }
}
