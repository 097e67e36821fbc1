import { Commands } from '../../platform/commands';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketSubmitted } from '../../tickets/events';
import { CountContact } from '../commands/count-contact';

@ListensTo(TicketSubmitted)
export class CountContactWhenTicketSubmitted implements Listener<TicketSubmitted> {
  constructor(private readonly commands: Commands) {}

  async on({ data }: TicketSubmitted): Promise<void> {
    const { ticketId, reference, accountId, receivedAt, origin = 'customer', batchId = null } = data;
    const at = new Date(receivedAt);
    const contact = { id: ticketId, ticketId, accountId, kind: 'ticket' as const, at, batchId };
    const exempt = origin === 'customer' ? null : 'by_staff';
    await this.commands.execute(new CountContact(contact, reference, exempt));
  }
}
