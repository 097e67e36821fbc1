import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import {
  AppealRaised,
  ObjectionRaised,
  PromiseAtRisk,
  RequestedLate,
  SecondLookNeeded,
} from '../../queue/events';
import type { Miss } from '../domain/notice-content';
import { Notices } from '../store/notices';

type Look = PromiseAtRisk | RequestedLate | ObjectionRaised | SecondLookNeeded | AppealRaised;

/** By digest, like missed promises: `GatherDigests` takes it from here. */
@ListensTo(PromiseAtRisk, RequestedLate, ObjectionRaised, SecondLookNeeded, AppealRaised)
export class AlertWhenSupervisorsMustLook implements Listener<Look> {
  constructor(private readonly notices: Notices) {}

  async on(event: Look, envelope: EventEnvelope): Promise<void> {
    await this.notices.tell('supervisors', { kind: 'for_supervisors', params: lookOf(event) }, envelope);
  }
}

function lookOf(event: Look): Miss {
  if (event instanceof AppealRaised) {
    const { reference, dueAt } = event.data;
    return { why: 'appeal', reference, lane: 'standard', dueAt };
  }
  const { reference, lane } = event.data;
  if (event instanceof PromiseAtRisk)
    return { why: 'at_risk', reference, lane, promisedAt: event.data.promisedAt };
  if (event instanceof RequestedLate)
    return { why: 'late_request', reference, lane, promisedAt: event.data.promisedAt };
  if (event instanceof ObjectionRaised) return { why: 'objection', reference, lane, dueAt: event.data.dueAt };
  return { why: 'second_look', reference, lane, skips: event.data.skips };
}
