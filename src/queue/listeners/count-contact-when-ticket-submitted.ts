import { Commands } from '../../platform/commands';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketSubmitted } from '../../tickets/events';
import { CountContact } from '../commands/count-contact';

@ListensTo(TicketSubmitted)
export class CountContactWhenTicketSubmitted implements Listener<TicketSubmitted> {
  constructor(private readonly commands: Commands) {}

  async on({ data }: TicketSubmitted): Promise<void> {
    const { ticketId, reference, accountId, receivedAt, batchId = null, contactId } = data;
    // Whoever writes without an account has limits of their own.
    if (contactId) return;
    const at = new Date(receivedAt);
    const contact = { id: ticketId, ticketId, accountId, kind: 'ticket' as const, at, batchId };
    await this.commands.execute(new CountContact(contact, reference, null));
  }
}
