import { EmailConfirmationRequested } from '../../accounts/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(EmailConfirmationRequested)
export class LinkWhenConfirmationRequested implements Listener<EmailConfirmationRequested> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: EmailConfirmationRequested, envelope: EventEnvelope): Promise<void> {
    const { userId, linkId } = data;
    await this.notices.tell(userId, { kind: 'email_confirmation', params: { linkId } }, envelope);
  }
}
