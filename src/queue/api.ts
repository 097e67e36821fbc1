import { Command, Query } from '@nestjs/cqrs';
import type { Customer, Staff } from '../accounts/api';
import type { TicketDraft } from '../tickets/api';

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

/**
 * Begins the purchase of priority for a waiting ticket. Errors: those of tickets' `StartUpgrade`,
 * `queue.premium-not-sold`.
 */
export class UpgradeTicket extends Command<{ purchaseId: string; status: string; checkoutUrl?: string }> {
  constructor(readonly upgrade: { reference: string; accountId: string; buyerId: string }) {
    super();
  }
}

/** The places of those of the given tickets that wait (or are claimed: then `position` is 0). */
export class PlacesOf extends Query<Map<string, PlaceData>> {
  constructor(readonly ticketIds: readonly string[]) {
    super();
  }
}

/** What a ticket received at `receivedAt` in this lane would be promised. */
export class PromiseIfSent extends Query<PromiseData> {
  constructor(
    readonly lane: 'premium' | 'standard',
    readonly receivedAt: Date,
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
