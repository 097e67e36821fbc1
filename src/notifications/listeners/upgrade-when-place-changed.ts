import { PlaceChanged } from '../../queue/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(PlaceChanged)
export class UpgradeWhenPlaceChanged implements Listener<PlaceChanged> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: PlaceChanged, envelope: EventEnvelope): Promise<void> {
    if (data.cause !== 'upgraded') return;
    const { ticketId, promisedAt } = data;
    await this.notices.tell('author', { kind: 'upgrade', params: { ticketId, promisedAt } }, envelope);
  }
}
