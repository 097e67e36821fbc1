import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import { later } from '../../platform/clock';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
  columnType,
} from '../../platform/database/columns';
import { Conflict } from '../../platform/errors';
import type { Lane, PromiseData } from '../api';
import { ClaimReleased, PlaceChanged, PromiseMissed, TicketClaimed, TicketEnqueued } from '../events';

/**
 * `waiting` has a place; `claimed` is being worked on; `paused` waits for the customer; `settled` is over.
 */
export type EntryState = 'waiting' | 'claimed' | 'paused' | 'settled';

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
  cause: 'submitted' | 'reopened';
  purchaseId: string | null;
}

/** One waiting period of a ticket: its place in the order, its promise and whoever works on it. */
@Entity('queue_entry')
@Index('ix_queue_entry_order', ['state', 'lane', 'effectiveAt', 'arrival'])
@Index('ix_queue_entry_ticket', ['ticketId', 'arrival'])
@Index('ix_queue_entry_reference', ['reference'])
@Index('ix_queue_entry_due', ['nextEscalationAt'])
@Index('ix_queue_entry_claim', ['claimedUntil'])
@Index('ix_queue_entry_claimant', ['claimedBy', 'state'])
@Index('ix_queue_entry_settled', ['settledAt'])
export class QueueEntry extends Aggregate {
  /** The database's own sequence: who came first among equals. */
  @PrimaryGeneratedColumn('increment', {
    type: columnType.serial,
    primaryKeyConstraintName: 'pk_queue_entry',
  })
  arrival: number;

  @IdColumn({ name: 'ticket_id' })
  ticketId: string;

  @ShortColumn()
  reference: string;

  @IdColumn({ name: 'account_id' })
  accountId: string;

  @ShortColumn()
  lane: Lane;

  @ShortColumn()
  state: EntryState;

  @InstantColumn({ name: 'received_at' })
  receivedAt: Date;

  @InstantColumn({ name: 'effective_at' })
  effectiveAt: Date;

  @InstantColumn({ name: 'promised_at' })
  promisedAt: Date;

  /** The promise as it was told last, with its trace. */
  @JsonColumn()
  promise: PromiseData;

  @FlagColumn({ name: 'same_day' })
  sameDay: boolean;

  @IdColumn({ name: 'purchase_id', nullable: true })
  purchaseId: string | null;

  @IdColumn({ name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  @InstantColumn({ name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  /** Open milliseconds that were left of the promise when the customer was asked something (premium). */
  @CountColumn({ name: 'open_ms_left', nullable: true })
  openMsLeft: number | null;

  /** How many times the missed promise has been escalated. */
  @CountColumn()
  stage: number;

  @InstantColumn({ name: 'next_escalation_at', nullable: true })
  nextEscalationAt: Date | null;

  @InstantColumn({ name: 'settled_at', nullable: true })
  settledAt: Date | null;

  @ShortColumn({ name: 'settled_as', nullable: true })
  settledAs: 'answered' | 'closed' | null;

  @CountColumn()
  version: number;

  static begin(arrival: Arrival): QueueEntry {
    const { promise, cause, ...facts } = arrival;
    const entry = Object.assign(new QueueEntry(), facts, {
      state: 'waiting' as const,
      claimedBy: null,
      claimedUntil: null,
      openMsLeft: null,
      stage: 0,
      settledAt: null,
      settledAs: null,
      version: 1,
    });
    entry.tell(promise);
    entry.escalateAt(entry.promisedAt);
    entry.record(new TicketEnqueued({ ...entry.placed, cause }));
    return entry;
  }

  get isOpen(): boolean {
    return this.state !== 'settled';
  }

  get isPaused(): boolean {
    return this.state === 'paused';
  }

  /** Errors: `queue.claimed-by`, `queue.not-waiting`. */
  assertClaimable(): void {
    if (this.state === 'claimed') throw new Conflict('queue.claimed-by');
    if (this.state !== 'waiting') throw new Conflict('queue.not-waiting');
  }

  claim(agentId: string, now: Date, leaseMs: number, how: 'next' | 'chosen'): Date {
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

  /** The fee was captured: before all standard tickets, and never promised later than before. */
  upgrade(purchaseId: string, paidAt: Date, promise: PromiseData): void {
    if (!this.isOpen || this.lane === 'premium') return;
    const earlier = this.promisedAt.getTime() < Date.parse(promise.answerBy);
    this.lane = 'premium';
    this.effectiveAt = paidAt;
    this.purchaseId = purchaseId;
    this.tell(earlier ? { ...promise, answerBy: this.promisedAt.toISOString() } : promise);
    this.escalateAt(
      this.stage === 0 ? this.promisedAt : earlierOf(this.nextEscalationAt, new Date(promise.answerBy)),
    );
    this.record(new PlaceChanged({ ...this.placed, cause: 'upgraded' }));
  }

  /** We asked the customer something: the clock stands until the reply. */
  pause(openMsLeft: number): void {
    if (!this.isOpen) return;
    this.state = 'paused';
    this.claimedBy = null;
    this.claimedUntil = null;
    this.openMsLeft = openMsLeft;
    this.nextEscalationAt = null;
  }

  /** The reply came: back to the old place; the promise becomes the later of the old one and `promise`. */
  resume(promise: PromiseData): void {
    if (!this.isPaused) return;
    this.state = 'waiting';
    this.openMsLeft = null;
    const isLater = Date.parse(promise.answerBy) > this.promisedAt.getTime();
    this.tell({
      ...this.promise,
      answerBy: isLater ? promise.answerBy : this.promise.answerBy,
      // Both stay in the trace, so that anyone can see which of them governs.
      trace: [...this.promise.trace, ...promise.trace],
    });
    this.escalateAt(this.promisedAt);
    this.record(new PlaceChanged({ ...this.placed, cause: 'information_given' }));
  }

  settle(as: 'answered' | 'closed', now: Date): void {
    if (!this.isOpen) return;
    this.state = 'settled';
    this.settledAs = as;
    this.settledAt = now;
    this.claimedBy = null;
    this.claimedUntil = null;
    this.nextEscalationAt = null;
  }

  /** The promised moment, or a further served day after it, came without an answer. */
  escalate(newAnswerBy: Date, nextEscalationAt: Date): void {
    this.stage += 1;
    this.nextEscalationAt = nextEscalationAt;
    const promisedAt = this.promisedAt.toISOString();
    const { lane, stage } = this;
    this.record(
      new PromiseMissed({ ...this.named, lane, promisedAt, stage, newAnswerBy: newAnswerBy.toISOString() }),
    );
  }

  /** Stores the promise that people are told from now on; it is this one that is kept or missed. */
  private tell(promise: PromiseData): void {
    this.promise = promise;
    this.promisedAt = new Date(promise.answerBy);
  }

  /** While we wait for the customer the clock stands, and nothing can be missed. */
  private escalateAt(at: Date): void {
    this.nextEscalationAt = this.isPaused ? null : at;
  }

  private get named() {
    return { ticketId: this.ticketId, reference: this.reference };
  }

  private get placed() {
    const { lane } = this;
    const effectiveAt = this.effectiveAt.toISOString();
    return { ...this.named, lane, effectiveAt, promisedAt: this.promisedAt.toISOString() };
  }
}

function earlierOf(one: Date | null, other: Date): Date {
  return one && one < other ? one : other;
}
