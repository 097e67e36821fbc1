import { DomainEvent, EventNamed } from '../platform/event';

interface EntryData {
  ticketId: string;
  reference: string;
}

/** A waiting period began: this is the promise that was given. */
@EventNamed('queue.ticket-enqueued', 'ticketId')
export class TicketEnqueued extends DomainEvent<
  EntryData & { lane: string; effectiveAt: string; promisedAt: string; cause: string }
> {}

/** Lane or effective time changed, and the promise with it. */
@EventNamed('queue.place-changed', 'ticketId')
export class PlaceChanged extends DomainEvent<
  EntryData & { lane: string; effectiveAt: string; promisedAt: string; cause: string }
> {}

@EventNamed('queue.ticket-claimed', 'ticketId')
export class TicketClaimed extends DomainEvent<
  EntryData & { agentId: string; claimedUntil: string; how: string }
> {}

@EventNamed('queue.claim-released', 'ticketId')
export class ClaimReleased extends DomainEvent<
  EntryData & { agentId: string; cause: 'released' | 'expired' }
> {}

/** Three quarters of the way to the promise are over, and nobody has answered. */
@EventNamed('queue.promise-at-risk', 'ticketId')
export class PromiseAtRisk extends DomainEvent<EntryData & { lane: string; promisedAt: string }> {}

/** A ticket was passed over by a second person: supervisors take a look. */
@EventNamed('queue.second-look-needed', 'ticketId')
export class SecondLookNeeded extends DomainEvent<EntryData & { lane: string; skips: number }> {}

/** «No responde a mi pregunta», which a supervisor rules on until `dueAt`. */
@EventNamed('queue.objection-raised', 'ticketId')
export class ObjectionRaised extends DomainEvent<
  EntryData & { lane: string; objectionId: string; dueAt: string }
> {}

/** `accepted` and `lapsed` bring the ticket back to its place; `rejected` leaves the answer as it is. */
@EventNamed('queue.objection-ruled', 'ticketId')
export class ObjectionRuled extends DomainEvent<EntryData & { objectionId: string; outcome: string }> {}

/** The promised moment came without an answer. `newAnswerBy` is what is now expected. */
@EventNamed('queue.promise-missed', 'ticketId')
export class PromiseMissed extends DomainEvent<
  EntryData & { lane: string; promisedAt: string; stage: number; newAnswerBy: string }
> {}

/** Who is on duty was written down anew. */
@EventNamed('queue.duty-changed', 'changedBy')
export class DutyChanged extends DomainEvent<{ changedBy: string; entries: number }> {}

/** A paid ticket waits: those on duty were alerted, so many open minutes after the payment (0: at once). */
@EventNamed('queue.duty-alerted', 'ticketId')
export class DutyAlerted extends DomainEvent<
  EntryData & { minutes: number; staffIds: string[]; promisedAt: string }
> {}

/** Paid tickets crowd out the free ones; percentages over the last served days. */
@EventNamed('queue.premium-alarm-raised', 'day')
export class PremiumAlarmRaised extends DomainEvent<{
  day: string;
  premiumPercent: number;
  punctualityPercent: number;
  servedDays: number;
}> {}

/** The customer was asked something in the last quarter of the time to the promise. */
@EventNamed('queue.requested-late', 'ticketId')
export class RequestedLate extends DomainEvent<EntryData & { lane: string; promisedAt: string }> {}
