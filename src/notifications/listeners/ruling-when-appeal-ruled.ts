import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { AppealRuled } from '../../queue/events';
import { Notices } from '../store/notices';

@ListensTo(AppealRuled)
export class RulingWhenAppealRuled implements Listener<AppealRuled> {
  constructor(private readonly notices: Notices) {}

  async on({ data: { madeBy, markId, outcome } }: AppealRuled, envelope: EventEnvelope): Promise<void> {
    await this.notices.tell(madeBy, { kind: 'appeal_ruled', params: { markId, outcome } }, envelope);
  }
}
