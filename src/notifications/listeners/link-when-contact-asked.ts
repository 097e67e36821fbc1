import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { ContactLinkRequested } from '../../tickets/events';
import { Notices } from '../store/notices';

@ListensTo(ContactLinkRequested)
export class LinkWhenContactAsked implements Listener<ContactLinkRequested> {
  constructor(private readonly notices: Notices) {}

  async on({ data: { ticketId } }: ContactLinkRequested, envelope: EventEnvelope): Promise<void> {
    await this.notices.tell('author', { kind: 'contact_link', params: { ticketId } }, envelope);
  }
}
