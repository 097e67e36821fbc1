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

/** The promised moment came without an answer. `newAnswerBy` is what is now expected. */
@EventNamed('queue.promise-missed', 'ticketId')
export class PromiseMissed extends DomainEvent<
  EntryData & { lane: string; promisedAt: string; stage: number; newAnswerBy: string }
> {}
