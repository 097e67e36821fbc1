import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { OpenFollowUp } from '../sending-api';
import { Contacts } from '../store/contacts';
import { Tickets } from '../store/tickets';

@CommandHandler(OpenFollowUp)
export class OpenFollowUpHandler implements ICommandHandler<OpenFollowUp> {
  constructor(
    private readonly contacts: Contacts,
    private readonly tickets: Tickets,
    private readonly clock: Clock,
  ) {}

  async execute({ contactId, followUp }: OpenFollowUp): Promise<{ readingToken: string }> {
    const ticket = await this.tickets.byReference(followUp);
    const ofAddress = await this.contacts.withAddressOf(contactId);
    const contact = ofAddress.find(({ ticketId }) => ticketId === ticket.id);
    if (!contact) throw new NotFound('tickets.not-found');
    const now = this.clock.now();
    return { readingToken: await this.contacts.issue(contact.id, 'read-ticket', newId(), now) };
  }
}
