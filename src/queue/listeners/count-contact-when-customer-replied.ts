import { Commands } from '../../platform/commands';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { CustomerReplied } from '../../tickets/events';
import { CountContact } from '../commands/count-contact';

@ListensTo(CustomerReplied)
export class CountContactWhenCustomerReplied implements Listener<CustomerReplied> {
  constructor(private readonly commands: Commands) {}

  async on({ data }: CustomerReplied): Promise<void> {
    const { ticketId, reference, accountId, messageId: id, repliedAt, effect } = data;
    const at = new Date(repliedAt);
    const contact = { id, ticketId, accountId, kind: 'message' as const, at, batchId: null };
    // What we asked for is never too much.
    const exempt = effect === 'returned' ? 'information' : null;
    await this.commands.execute(new CountContact(contact, reference, exempt));
  }
}
