import { Command, Query } from '@nestjs/cqrs';
import type { Customer, Staff } from '../accounts/api';
import type { TicketDraft } from '../tickets/api';
import type { TicketViewer } from '../tickets/visibility';

export type Lane = 'premium' | 'standard' | 'parked';

/** A step of a promise's or place's explanation as data; put into words per language when it is shown. */
export interface ReasonData {
  code: string;
  params: Record<string, string | number>;
}

/** A promise as it was given, with the steps that led to it. */
export interface PromiseData {
  answerBy: string;
  lane: Lane;
  strength: 'expected' | 'guaranteed';
  trace: { at: string; code: string; params: Record<string, string | number> }[];
}

/** Where a waiting ticket stands and why. */
export interface PlaceData {
  position: number;
  /** How many wait before it, by lane. */
  ahead: { premium: number; standard: number };
  lane: Lane;
  /** Whether tickets of this lane are being served at this hour. */
  servedNow: boolean;
  reasons: ReasonData[];
  promise: PromiseData;
}

export interface ClaimedTicket {
  ticketId: string;
  reference: string;
  /** The claim returns by itself then, unless the person shows activity. */
  claimedUntil: string;
}

/** The next ticket in order in the lanes open now; `null` when none waits. Errors: `queue.too-many-claims`. */
export class ClaimNext extends Command<ClaimedTicket | null> {
  constructor(readonly agent: Staff) {
    super();
  }
}

/** This ticket, out of order, for a stated reason. Errors: `queue.not-waiting`, `queue.claimed-by`, `queue.too-many-claims`. */
export class ClaimTicket extends Command<ClaimedTicket> {
  constructor(
    readonly agent: Staff,
    readonly reference: string,
    readonly reason: string,
  ) {
    super();
  }
}

/** Gives a claim back; the ticket waits at its old place. Errors: `queue.not-claimed`, `queue.claimed-by`. */
export class ReleaseClaim extends Command<void> {
  constructor(
    readonly agent: Staff,
    readonly reference: string,
  ) {
    super();
  }
}

/** Gives it back and is not offered it again for 30 minutes. Errors as for a release. */
export class SkipTicket extends Command<void> {
  constructor(
    readonly agent: Staff,
    readonly reference: string,
    readonly reason: string,
  ) {
    super();
  }
}

/**
 * Gives a ticket that waits, or that one holds, to a colleague; its place stays. Errors: `queue.not-waiting`,
 * `queue.claimed-by`, `queue.too-many-claims` (the colleague's), `tickets.unknown-colleague`,
 * `tickets.transition-refused`.
 */
export class HandOver extends Command<void> {
  constructor(
    readonly agent: Staff,
    readonly reference: string,
    readonly toId: string,
  ) {
    super();
  }
}

/**
 * Takes a new ticket in: the way for whoever sends one from outside, since a premium ticket is taken only while
 * priority is for sale. Errors: those of tickets' `SubmitTicket`, `queue.premium-not-sold`.
 */
export class AcceptTicket extends Command<{ ticketId: string; reference: string }> {
  constructor(
    readonly author: Customer,
    readonly draft: TicketDraft,
    /** When the request arrived: the received time of the ticket. */
    readonly receivedAt: Date,
  ) {
    super();
  }
}

/** The same for several questions at once, with one received time. Errors: those of tickets' `SubmitBatch`, `queue.premium-not-sold`. */
export class AcceptBatch extends Command<{ references: string[] }> {
  constructor(
    readonly author: Customer,
    readonly drafts: readonly TicketDraft[],
    /** When the request arrived: the received time of all of them. */
    readonly receivedAt: Date,
  ) {
    super();
  }
}

/**
 * Begins the purchase of priority for a waiting ticket. Errors: those of tickets' `StartUpgrade`,
 * `queue.premium-not-sold`.
 */
export class UpgradeTicket extends Command<{ purchaseId: string; status: string; checkoutUrl?: string }> {
  constructor(readonly upgrade: { reference: string; buyer: TicketViewer }) {
    super();
  }
}

/**
 * Puts a partly answered ticket aside until a served day at most five ahead. Errors: `queue.review-too-far`,
 * `queue.review-not-served`, `queue.parked-too-often` (a supervisor may go on), and those of tickets'
 * `RecordPartialAnswer`.
 */
export class ParkTicket extends Command<{ reviewOn: string }> {
  constructor(
    readonly agent: Staff,
    readonly reference: string,
    readonly parts: {
      answered: string[];
      open: string[];
      reason: string;
      ownerId?: string;
      reviewOn?: string;
    },
  ) {
    super();
  }
}

/** Brings a parked ticket back to its place now. Errors: `queue.not-waiting`, `queue.not-parked`. */
export class UnparkTicket extends Command<void> {
  constructor(readonly reference: string) {
    super();
  }
}

/**
 * «No responde a mi pregunta» about the last answer, within three served days. The first one of a standard
 * ticket brings it back by itself; others wait for a supervisor. Errors: `queue.nothing-to-object-to`,
 * `queue.objection-too-late`, `queue.objection-pending`.
 */
export class ObjectToAnswer extends Command<{ objectionId: string; outcome: 'returned' | 'pending' }> {
  constructor(readonly objection: { viewer: TicketViewer; reference: string; messageId: string }) {
    super();
  }
}

/** A supervisor rules on an objection. Errors: `queue.objection-not-found`, `queue.objection-decided`. */
export class RuleOnObjection extends Command<void> {
  constructor(
    readonly supervisor: Staff,
    readonly objectionId: string,
    readonly accepted: boolean,
    readonly reason: string,
  ) {
    super();
  }
}

/** A promise that was shown before sending, and is honoured for five minutes. */
export interface Offer {
  offerId: string;
  level: 'standard' | 'premium';
  promise: PromiseData;
  /** Where a ticket sent now would stand. */
  position: number;
}

/** Makes the offers of both levels for an account and keeps them, to be honoured. */
export class MakeOffers extends Command<Offer[]> {
  constructor(readonly accountId: string) {
    super();
  }
}

/** An admin has looked at a jump of the wall clock: refunds of missed promises go on. */
export class EndRefundHold extends Command<void> {}

/** How many tickets wait in each lane, from the counters. */
export class WaitingNow extends Query<{ premium: number; standard: number; parked: number }> {}

/** Who stands directly before and behind a waiting ticket; for the staff. */
export class NeighboursOf extends Query<{ before: string | null; after: string | null }> {
  constructor(readonly ticketId: string) {
    super();
  }
}

/** The places of those of the given tickets that wait (or are claimed: then `position` is 0). */
export class PlacesOf extends Query<Map<string, PlaceData>> {
  constructor(readonly ticketIds: readonly string[]) {
    super();
  }
}

/** What a ticket received at `receivedAt` in this lane would be promised; of an account, as fair use has it. */
export class PromiseIfSent extends Query<PromiseData> {
  constructor(
    readonly lane: 'premium' | 'standard',
    readonly receivedAt: Date,
    readonly accountId?: string,
  ) {
    super();
  }
}

/** How a lane stands for a ticket that would come now. */
export interface LaneOutlook {
  /** Tickets that wait in the lane. */
  waiting: number;
  promise: PromiseData;
  /** From the present load; `null` while there is too little to judge by. */
  estimate: { from: Date; to: Date; atRisk: boolean } | null;
}

/** Both lanes as they stand, and whether priority is for sale. Costs the same with any number of tickets. */
export class DeskOutlook extends Query<{
  standard: LaneOutlook;
  premium: LaneOutlook;
  /** `load`: the forecast ends after the promise. `duty`: nobody is on the list for its hours. `null`: it is sold. */
  notSoldBecause: 'load' | 'duty' | null;
}> {}

/** Of the standard promises for the day of receipt that were due in the last `days` days, how many were kept. */
export class Punctuality extends Query<{ promised: number; kept: number }> {
  constructor(readonly days: number) {
    super();
  }
}

/** The same day by day, `YYYY-MM-DD` in the desk's zone, in their order; days of which nothing was decided are left out. */
export class PunctualityByDay extends Query<{ day: string; promised: number; kept: number }[]> {
  constructor(readonly days: number) {
    super();
  }
}
