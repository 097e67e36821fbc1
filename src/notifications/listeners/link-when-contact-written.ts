import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { ContactConfirmationRequested } from '../../tickets/events';
import { Notices } from '../store/notices';

@ListensTo(ContactConfirmationRequested)
export class LinkWhenContactWritten implements Listener<ContactConfirmationRequested> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: ContactConfirmationRequested, envelope: EventEnvelope): Promise<void> {
    const { contactId, ticketId, linkId } = data;
    await this.notices.tell(
      contactId,
      { kind: 'contact_confirmation', params: { ticketId, linkId } },
      envelope,
    );
  }
}
