import { PasswordChanged } from '../../accounts/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(PasswordChanged)
export class WarningWhenPasswordChanged implements Listener<PasswordChanged> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: PasswordChanged, envelope: EventEnvelope): Promise<void> {
    await this.notices.tell(data.userId, { kind: 'password_changed', params: {} }, envelope);
  }
}
