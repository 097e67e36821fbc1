import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { IssueReadingLink } from '../sending-api';
import { Contacts } from '../store/contacts';

@CommandHandler(IssueReadingLink)
export class IssueReadingLinkHandler implements ICommandHandler<IssueReadingLink> {
  constructor(
    private readonly contacts: Contacts,
    private readonly clock: Clock,
  ) {}

  async execute({ ticketId, linkId }: IssueReadingLink): Promise<void> {
    const contact = await this.contacts.ofTicket(ticketId);
    if (contact) await this.contacts.issue(contact.id, 'read-ticket', linkId, this.clock.now());
  }
}
