import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { contactKey } from '../domain/contact';
import { Contacts } from '../store/contacts';
import { Tickets } from '../store/tickets';

/** Sends a new link to who wrote this ticket from this address, and ends the ones before; tells nobody whether. */
export class RequestReadingLink extends Command<void> {
  constructor(
    readonly email: string,
    readonly reference: string,
  ) {
    super();
  }
}

@CommandHandler(RequestReadingLink)
export class RequestReadingLinkHandler implements ICommandHandler<RequestReadingLink> {
  constructor(
    private readonly contacts: Contacts,
    private readonly tickets: Tickets,
    private readonly clock: Clock,
  ) {}

  async execute({ email, reference }: RequestReadingLink): Promise<void> {
    const ticket = await this.tickets.findByReference(reference);
    const contact = ticket && (await this.contacts.ofTicket(ticket.id));
    if (contact?.emailKey !== contactKey(email)) return;
    if (!contact.expectLink(this.clock.now())) return;
    await this.contacts.revokeLinks(contact.id);
    await this.contacts.save(contact);
  }
}
