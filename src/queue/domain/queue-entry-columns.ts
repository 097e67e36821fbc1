import { PrimaryGeneratedColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  BigColumn,
  columnType,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
} from '../../platform/database/columns';
import type { Lane, PromiseData } from '../api';

/**
 * `waiting` has a place; `claimed` is being worked on; `paused` waits for the customer; `parked` waits for its
 * review; `settled` is over.
 */
export type EntryState = 'waiting' | 'claimed' | 'paused' | 'parked' | 'settled';

/** A state that was left, as JSON keeps it. */
export interface EntryAside {
  state: EntryState;
  lane: Lane;
  claimedBy: string | null;
  claimedUntil: string | null;
  parkedUntil: string | null;
  openMsLeft: number | null;
  nextEscalationAt: string | null;
}

/** Where an entry stands in the order, and by when it is promised. */
export interface EntryStanding {
  homeLane: 'premium' | 'standard';
  effectiveAt: string;
  purchaseId: string | null;
  promise: PromiseData;
}

export interface OwnStanding extends EntryStanding {
  /** The promise that was taken over; when another one holds meanwhile, the own one does not come back. */
  lent: string;
}

/** What is stored of a waiting period; how it behaves stands in `QueueEntry`. */
export abstract class QueueEntryColumns extends Aggregate {
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

  /** How often the clock stood in this waiting period: it stands once. */
  @CountColumn()
  pauses: number;

  /** The lane to which a parked ticket returns. */
  @ShortColumn({ name: 'home_lane' })
  homeLane: 'premium' | 'standard';

  @InstantColumn({ name: 'parked_until', nullable: true })
  parkedUntil: Date | null;

  /** The answer that settled it: an objection may be about that one only. */
  @IdColumn({ name: 'answer_id', nullable: true })
  answerId: string | null;

  /** The offer that was shown before it was sent. */
  @IdColumn({ name: 'offer_id', nullable: true })
  offerId: string | null;

  /** Whether the risk to the present promise was told. */
  @FlagColumn()
  warned: boolean;

  /** How many times the missed promise has been escalated. */
  @CountColumn()
  stage: number;

  @InstantColumn({ name: 'next_escalation_at', nullable: true })
  nextEscalationAt: Date | null;

  @InstantColumn({ name: 'settled_at', nullable: true })
  settledAt: Date | null;

  @ShortColumn({ name: 'settled_as', nullable: true })
  settledAs: 'answered' | 'closed' | 'merged' | null;

  /** What it was when it was settled last, so that this can be undone. */
  @JsonColumn({ nullable: true })
  aside: EntryAside | null;

  /** Its own standing, while that of a merged ticket is the better one and holds. */
  @JsonColumn({ nullable: true })
  own: OwnStanding | null;

  /** The entry that goes on with this one's question. */
  @BigColumn({ name: 'merged_into', nullable: true })
  mergedInto: number | null;

  @CountColumn()
  version: number;
}
