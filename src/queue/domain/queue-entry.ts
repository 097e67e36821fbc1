import { Entity, Index } from 'typeorm';
import { later } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import type { PromiseData } from '../api';
import {
  ClaimReleased,
  PlaceChanged,
  PromiseAtRisk,
  PromiseMissed,
  RequestedLate,
  TicketClaimed,
  TicketEnqueued,
} from '../events';
import type { AtRisk } from './promises';
import { EntryDeferral } from './queue-entry-deferral';

/** What a waiting period begins with. */
export interface Arrival {
  ticketId: string;
  reference: string;
  accountId: string;
  lane: 'premium' | 'standard';
  /** When the waiting period began. */
  receivedAt: Date;
  /** Where it stands in the order: `receivedAt` and whatever fair use defers. */
  effectiveAt: Date;
  promise: PromiseData;
  /** Whether it was received early enough to be promised for the same served day. */
  sameDay: boolean;
  cause: 'submitted' | 'reopened' | 'split' | 'opened_by_staff';
  purchaseId: string | null;
  offerId: string | null;
  /** Open minutes by which fair use defers it. */
  deferredMinutes?: number;
}

/** One waiting period of a ticket: its place in the order, its promise and whoever works on it. */
@Entity('queue_entry')
@Index('ix_queue_entry_order', ['state', 'lane', 'effectiveAt', 'arrival'])
@Index('ix_queue_entry_ticket', ['ticketId', 'arrival'])
@Index('ix_queue_entry_reference', ['reference'])
@Index('ix_queue_entry_due', ['nextEscalationAt'])
@Index('ix_queue_entry_claim', ['claimedUntil'])
@Index('ix_queue_entry_claimant', ['claimedBy', 'state'], { where: 'claimed_by IS NOT NULL' })
@Index('ix_queue_entry_settled', ['settledAt'])
@Index('ix_queue_entry_parked', ['parkedUntil'])
@Index('ix_queue_entry_merged', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
export class QueueEntry extends EntryDeferral {
  static begin(arrival: Arrival, atRisk: AtRisk): QueueEntry {
    const { promise, cause, deferredMinutes, ...facts } = arrival;
    const entry = Object.assign(new QueueEntry(), facts, {
      state: 'waiting' as const,
      homeLane: facts.lane,
      claimedBy: null,
      claimedUntil: null,
      openMsLeft: null,
      pauses: 0,
      parkedUntil: null,
      answerId: null,
      warned: false,
      stage: 0,
      settledAt: null,
      settledAs: null,
      aside: null,
      own: null,
      mergedInto: null,
      version: 1,
    });
    entry.tell(promise, atRisk(entry.effectiveAt, new Date(promise.answerBy)));
    const deferred = deferredMinutes === undefined ? {} : { deferredMinutes };
    entry.record(new TicketEnqueued({ ...entry.placed, cause, ...deferred }));
    return entry;
  }

  /** Errors: `queue.claimed-by`, `queue.not-waiting`. */
  assertClaimable(): void {
    if (this.state === 'claimed') throw new Conflict('queue.claimed-by');
    if (this.state !== 'waiting') throw new Conflict('queue.not-waiting');
  }

  claim(agentId: string, now: Date, leaseMs: number, how: 'next' | 'chosen' | 'handed_over'): Date {
    this.assertClaimable();
    this.state = 'claimed';
    this.claimedBy = agentId;
    this.claimedUntil = later(now, leaseMs);
    this.record(
      new TicketClaimed({ ...this.named, agentId, claimedUntil: this.claimedUntil.toISOString(), how }),
    );
    return this.claimedUntil;
  }

  /** Back to its place, which it never lost. `agentId` is whoever gives it back; `null` when the lease ran out. */
  release(agentId: string | null): void {
    if (this.state !== 'claimed') throw new Conflict('queue.not-claimed');
    if (agentId !== null && agentId !== this.claimedBy) throw new Conflict('queue.claimed-by');
    const cause = agentId === null ? 'expired' : 'released';
    this.record(new ClaimReleased({ ...this.named, agentId: this.claimedBy ?? '', cause }));
    this.state = 'waiting';
    this.claimedBy = null;
    this.claimedUntil = null;
  }

  /** To a colleague, who holds it from now on; the place is the same. */
  handOver(toId: string, now: Date, leaseMs: number): void {
    if (this.state === 'waiting') this.claim(toId, now, leaseMs, 'handed_over');
    else {
      this.claimedBy = toId;
      this.claimedUntil = later(now, leaseMs);
    }
  }

  /** The person who holds it showed activity: the claim begins anew. */
  renewClaim(agentId: string, now: Date, leaseMs: number): void {
    if (this.state === 'claimed' && this.claimedBy === agentId) this.claimedUntil = later(now, leaseMs);
  }

  /** The fee was captured: before all standard tickets, and never promised later than before. */
  upgrade(purchaseId: string, paidAt: Date, promise: PromiseData, openMs: number, atRisk: AtRisk): void {
    if (!this.isOpen || this.homeLane === 'premium') return;
    const earlier = this.promisedAt.getTime() < Date.parse(promise.answerBy);
    this.homeLane = 'premium';
    if (this.state !== 'parked') this.lane = 'premium';
    this.effectiveAt = paidAt;
    this.purchaseId = purchaseId;
    const answerBy = earlier ? this.promise.answerBy : promise.answerBy;
    // While the clock stands the earlier of both is the one that has less time left.
    if (this.openMsLeft !== null) this.openMsLeft = Math.min(this.openMsLeft, openMs);
    const next = this.nextEscalationAt;
    this.tell({ ...promise, answerBy }, atRisk(paidAt, new Date(answerBy)));
    this.ownFee(purchaseId, paidAt);
    // Paid for after a miss: the fee is judged by its own two hours, not by what was missed before.
    if (this.stage > 0) this.escalateAt(earlierOf(next, new Date(promise.answerBy)));
    this.record(new PlaceChanged({ ...this.placed, cause: 'upgraded' }));
  }

  /** We asked the customer something: nobody is served it, and once per waiting period the clock stands. */
  pause(openMsLeft: number): void {
    if (!this.isOpen) return;
    this.state = 'paused';
    this.claimedBy = null;
    this.claimedUntil = null;
    this.pauses += 1;
    if (this.pauses > 1) return;
    this.openMsLeft = openMsLeft;
    this.nextEscalationAt = null;
  }

  /**
   * The reply came: back to the old place. The promise becomes the later of the old one and `promise`; `null`
   * leaves it as it was (nothing new was said, or the clock had not stood).
   */
  resume(promise: PromiseData | null, now: Date, atRisk: AtRisk): void {
    if (this.state !== 'paused') return;
    const clockStood = this.clockStands;
    this.openMsLeft = null;
    this.state = 'waiting';
    const isLater = promise !== null && Date.parse(promise.answerBy) > this.promisedAt.getTime();
    if (clockStood) {
      const answerBy = isLater ? promise.answerBy : this.promise.answerBy;
      // Both stay in the trace, so that anyone can see which of them governs.
      const trace = [...this.promise.trace, ...(promise?.trace ?? [])];
      this.tell({ ...this.promise, answerBy, trace }, atRisk(now, new Date(answerBy)));
    }
    this.record(new PlaceChanged({ ...this.placed, cause: 'information_given' }));
  }

  /** Answered in part: aside until the review, whose day is a promise of its own. */
  park(until: Date, promise: PromiseData): void {
    if (!this.isOpen) throw new Conflict('queue.not-waiting');
    this.state = 'parked';
    this.lane = 'parked';
    this.claimedBy = null;
    this.claimedUntil = null;
    this.parkedUntil = until;
    this.stage = 0;
    this.tell(promise, new Date(promise.answerBy));
    this.nextEscalationAt = null;
    this.record(new PlaceChanged({ ...this.placed, cause: 'parked' }));
  }

  /** Back to its original place, with the promise of the review. */
  unpark(now: Date, atRisk: AtRisk): void {
    if (this.state !== 'parked') throw new Conflict('queue.not-parked');
    this.state = 'waiting';
    this.lane = this.homeLane;
    this.parkedUntil = null;
    const strength = this.lane === 'premium' ? 'guaranteed' : 'expected';
    this.tell({ ...this.promise, lane: this.lane, strength }, atRisk(now, this.promisedAt));
    this.record(new PlaceChanged({ ...this.placed, cause: 'unparked' }));
  }

  settle(as: 'answered' | 'closed' | 'merged', now: Date, answerId: string | null): void {
    if (!this.isOpen) return;
    this.remember();
    this.state = 'settled';
    this.lane = this.homeLane;
    this.settledAs = as;
    this.settledAt = now;
    this.answerId = answerId;
    this.claimedBy = null;
    this.claimedUntil = null;
    this.parkedUntil = null;
    this.openMsLeft = null;
    this.nextEscalationAt = null;
  }

  /** The answer was none: the waiting period goes on at its old place with its old promise. */
  goOn(): void {
    if (this.settledAs !== 'answered') throw new Conflict('queue.nothing-to-object-to');
    this.state = 'waiting';
    this.settledAs = null;
    this.settledAt = null;
    this.answerId = null;
    this.nextEscalationAt = this.promisedAt;
    this.record(new PlaceChanged({ ...this.placed, cause: 'objection' }));
  }

  /** We ask the customer something when little time is left: supervisors take a look. */
  noteLateRequest(): void {
    const { lane } = this;
    this.record(new RequestedLate({ ...this.named, lane, promisedAt: this.promisedAt.toISOString() }));
  }

  /** Three quarters of the way are over. */
  warn(): void {
    this.warned = true;
    this.nextEscalationAt = this.promisedAt;
    const { lane } = this;
    this.record(new PromiseAtRisk({ ...this.named, lane, promisedAt: this.promisedAt.toISOString() }));
  }

  /** The promised moment, or a further served day after it, came without an answer. */
  escalate(newAnswerBy: Date, nextEscalationAt: Date): void {
    this.warned = true;
    this.stage += 1;
    this.nextEscalationAt = nextEscalationAt;
    const promisedAt = this.promisedAt.toISOString();
    const { lane, stage } = this;
    this.record(
      new PromiseMissed({ ...this.named, lane, promisedAt, stage, newAnswerBy: newAnswerBy.toISOString() }),
    );
  }
}

function earlierOf(one: Date | null, other: Date): Date {
  return one && one < other ? one : other;
}
