import { PromiseMissed } from '../../queue/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

/** Supervisors are told by digest, not ticket by ticket: `GatherDigests` takes it from here. */
@ListensTo(PromiseMissed)
export class AlertWhenPromiseMissed implements Listener<PromiseMissed> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: PromiseMissed, envelope: EventEnvelope): Promise<void> {
    const { reference, lane, promisedAt, newAnswerBy, stage } = data;
    const params = { why: 'missed' as const, reference, lane, promisedAt, newAnswerBy, stage };
    await this.notices.tell('supervisors', { kind: 'for_supervisors', params }, envelope);
  }
}
