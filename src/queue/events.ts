import { DomainEvent, EventNamed } from '../platform/event';

interface EntryData {
  ticketId: string;
  reference: string;
}

/** A waiting period began: this is the promise that was given. */
@EventNamed('queue.ticket-enqueued', 'ticketId')
export class TicketEnqueued extends DomainEvent<
  EntryData & {
    lane: string;
    effectiveAt: string;
    promisedAt: string;
    cause: string;
    /** Open minutes by which fair use defers it. */
    deferredMinutes?: number;
  }
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

interface StandingData {
  accountId: string;
  /** It only would have happened. */
  dryRun: boolean;
}

/** A mark under the fair-use policy; `leadsTo` is `nothing`, `warning` or `deferral`. */
@EventNamed('queue.mark-recorded', 'accountId')
export class MarkRecorded extends DomainEvent<
  StandingData & { markId: string; kind: string; reference: string; leadsTo: string }
> {}

@EventNamed('queue.mark-voided', 'accountId')
export class MarkVoided extends DomainEvent<StandingData & { markId: string; cause: string }> {}

/** The first mark beyond a bound: it has no effect yet. */
@EventNamed('queue.account-warned', 'accountId')
export class AccountWarned extends DomainEvent<StandingData & { kind: string; until: string }> {}

/** Standard tickets that come after the account was told are deferred by so many open minutes. */
@EventNamed('queue.account-deferred', 'accountId')
export class AccountDeferred extends DomainEvent<
  StandingData & { marks: number; minutes: number; until: string }
> {}

/** Warning or deferral ended or became less; `to` is the standing now. */
@EventNamed('queue.standing-restored', 'accountId')
export class StandingRestored extends DomainEvent<
  StandingData & { from: string; to: string; minutes: number; cause: string }
> {}

/** The warning, or a deferral by so many minutes, has reached somebody of the account. */
@EventNamed('queue.standing-told', 'accountId')
export class StandingTold extends DomainEvent<
  StandingData & { what: string; minutes: number; toldAt: string }
> {}

/** A customer says that a mark is wrong; a supervisor rules until `dueAt`. */
@EventNamed('queue.appeal-raised', 'accountId')
export class AppealRaised extends DomainEvent<{
  accountId: string;
  appealId: string;
  markId: string;
  reference: string;
  dueAt: string;
}> {}

/** All outcomes but `rejected` make the mark void. */
@EventNamed('queue.appeal-ruled', 'accountId')
export class AppealRuled extends DomainEvent<{
  accountId: string;
  appealId: string;
  markId: string;
  madeBy: string;
  outcome: string;
}> {}

/** In a dry run: fair use would have deferred this ticket. */
@EventNamed('queue.deferral-tried', 'ticketId')
export class DeferralTried extends DomainEvent<EntryData & { effectiveAt: string; minutes: number }> {}

/** The customer was asked something in the last quarter of the time to the promise. */
@EventNamed('queue.requested-late', 'ticketId')
export class RequestedLate extends DomainEvent<EntryData & { lane: string; promisedAt: string }> {}
