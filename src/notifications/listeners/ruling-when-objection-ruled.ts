import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { ObjectionRuled } from '../../queue/events';
import { Notices } from '../store/notices';

@ListensTo(ObjectionRuled)
export class RulingWhenObjectionRuled implements Listener<ObjectionRuled> {
  constructor(private readonly notices: Notices) {}

  async on({ data: { ticketId, outcome } }: ObjectionRuled, envelope: EventEnvelope): Promise<void> {
    await this.notices.tell('author', { kind: 'objection_ruled', params: { ticketId, outcome } }, envelope);
  }
}
