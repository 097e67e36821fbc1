import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock, dayMs, later } from '../../platform/clock';
import { Conflict, Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { ConfirmContact } from '../sending-api';
import type { Contact } from '../domain/contact';
import { Contacts } from '../store/contacts';
import { Tickets } from '../store/tickets';

const most = { open: 3, lately: 5, latelyDays: 7 };

@CommandHandler(ConfirmContact)
export class ConfirmContactHandler implements ICommandHandler<ConfirmContact> {
  constructor(
    private readonly contacts: Contacts,
    private readonly tickets: Tickets,
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
    await this.assertFew(
      ofAddress.filter((other) => other !== contact),
      now,
    );
    ticket.confirm(now);
    await this.tickets.save(ticket);
    await this.contacts.save(contact);
    const readingToken = await this.contacts.issue(contact.id, 'read-ticket', newId(), now);
    return { reference: ticket.reference, readingToken };
  }

  private async assertFew(ofAddress: readonly Contact[], now: Date): Promise<void> {
    const confirmed = ofAddress.filter(({ confirmedAt }) => confirmedAt !== null);
    const lately = confirmed.filter(
      ({ confirmedAt }) => confirmedAt !== null && confirmedAt > later(now, -most.latelyDays * dayMs),
    );
    if (lately.length >= most.lately) {
      throw new Conflict('tickets.contact-too-many-lately', { max: most.lately, days: most.latelyDays });
    }
    const open = await this.tickets.openAmong(confirmed.map(({ ticketId }) => ticketId));
    if (open >= most.open) throw new Conflict('tickets.contact-too-many-open', { max: most.open });
  }
}
