import { PasswordResetRequested } from '../../accounts/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(PasswordResetRequested)
export class LinkWhenResetRequested implements Listener<PasswordResetRequested> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: PasswordResetRequested, envelope: EventEnvelope): Promise<void> {
    const { userId, linkId } = data;
    await this.notices.tell(userId, { kind: 'password_reset', params: { linkId } }, envelope);
  }
}
