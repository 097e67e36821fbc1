import { PromiseMissed } from '../../queue/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(PromiseMissed)
export class ApologyWhenPromiseMissed implements Listener<PromiseMissed> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: PromiseMissed, envelope: EventEnvelope): Promise<void> {
    const { ticketId, lane, promisedAt, newAnswerBy } = data;
    const params = { ticketId, lane, promisedAt, newAnswerBy };
    await this.notices.tell('author', { kind: 'missed_promise', params }, envelope);
  }
}
