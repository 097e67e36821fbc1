import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  TextColumn,
  columnType,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import type { PurchaseStatus, RefundCause } from '../api';
import {
  PurchaseFailed,
  PurchaseFulfilled,
  PurchaseMoved,
  PurchasePaid,
  PurchaseRefunded,
  PurchaseStarted,
} from '../events';
import { ledgerLines, type LedgerEntry, type Movement } from './ledger-entry';

/** What is bought, for whom, at which price and where it is paid. */
export interface Order {
  reference: string;
  accountId: string;
  buyerId: string;
  amount: number;
  currency: string;
  taxRateBp: number;
  provider: string;
}

/**
 * One fee. Providers repeat their hooks and send them in any order, so every method may come at any time: a
 * captured payment wins over a failed one, and a refunded purchase stays refunded.
 */
@Entity('billing_purchase')
@Index('uq_billing_purchase_open', ['openReference'], { unique: true })
@Index('ix_billing_purchase_reference', ['reference'])
@Index('ix_billing_purchase_account', ['accountId', 'id'])
@Index('ix_billing_purchase_refund_due', ['refundDueAt'])
export class Purchase extends Aggregate {
  #entries: LedgerEntry[] = [];

  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_billing_purchase' })
  id: string;

  @ShortColumn()
  reference: string;

  /** The reference while this is pending, or paid and not used up: its unique key keeps such purchases to one. */
  @ShortColumn({ name: 'open_reference', nullable: true })
  openReference: string | null;

  @IdColumn({ name: 'account_id' })
  accountId: string;

  @IdColumn({ name: 'buyer_id' })
  buyerId: string;

  @ShortColumn()
  status: PurchaseStatus;

  /** Minor units, tax included. */
  @CountColumn()
  amount: number;

  @ShortColumn()
  currency: string;

  /** Basis points: 2100 is 21 %. */
  @CountColumn({ name: 'tax_rate_bp' })
  taxRateBp: number;

  @ShortColumn()
  provider: string;

  @ShortColumn({ name: 'provider_ref', nullable: true })
  providerRef: string | null;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  @InstantColumn({ name: 'paid_at', nullable: true })
  paidAt: Date | null;

  @InstantColumn({ name: 'failed_at', nullable: true })
  failedAt: Date | null;

  @InstantColumn({ name: 'refunded_at', nullable: true })
  refundedAt: Date | null;

  @ShortColumn({ name: 'refund_cause', nullable: true })
  refundCause: RefundCause | 'provider' | null;

  /** When the provider is next to be asked for the refund; null while none is owed. */
  @InstantColumn({ name: 'refund_due_at', nullable: true })
  refundDueAt: Date | null;

  @CountColumn({ name: 'refund_attempts' })
  refundAttempts: number;

  @TextColumn({ name: 'refund_error', nullable: true })
  refundError: string | null;

  @InstantColumn({ name: 'refund_sent_at', nullable: true })
  refundSentAt: Date | null;

  @CountColumn()
  version: number;

  static start(order: Order, now: Date): Purchase {
    const purchase = Object.assign(new Purchase(), {
      ...order,
      id: newId(),
      openReference: order.reference,
      status: 'pending' as const,
      createdAt: now,
      refundAttempts: 0,
      version: 1,
    });
    purchase.record(new PurchaseStarted(purchase.eventData));
    return purchase;
  }

  get isOpen(): boolean {
    return this.status === 'pending' || this.status === 'paid';
  }

  /** Whether the money has been taken at some time; it can be taken only once. */
  get wasCaptured(): boolean {
    return this.status === 'paid' || this.status === 'refunded';
  }

  /** Paid, and all that was paid for was given. */
  get isFulfilled(): boolean {
    return this.status === 'paid' && this.openReference === null;
  }

  /** The provider's name for the payment, as first told. */
  knownAs(providerRef: string): void {
    this.providerRef ??= providerRef;
  }

  /** The payment was captured, and our clock read `paidAt` when we learnt of it. */
  confirm(paidAt: Date): void {
    if (this.wasCaptured) return;
    this.capture(paidAt);
    this.record(new PurchasePaid({ ...this.eventData, paidAt: paidAt.toISOString() }));
  }

  /** Captured although another purchase of the reference is already paid: it goes back, and never counts. */
  returnSecondFee(now: Date): void {
    if (this.wasCaptured) return;
    this.capture(now);
    this.refund('second_fee', now);
  }

  /** Declined or given up at the provider; `superseded`: another purchase of the reference was paid instead. */
  fail(cause: 'declined' | 'superseded', now: Date): void {
    if (this.status !== 'pending') return;
    this.status = 'failed';
    this.failedAt = now;
    this.openReference = null;
    this.record(new PurchaseFailed({ ...this.eventData, cause }));
  }

  /** Gives the fee up, once; the provider is asked to send it afterwards. Answers whether this was the once. */
  refund(cause: RefundCause | 'provider', now: Date): boolean {
    if (this.status !== 'paid') return false;
    this.status = 'refunded';
    this.openReference = null;
    this.refundedAt = now;
    this.refundCause = cause;
    this.refundDueAt = now;
    this.enter('refund', now);
    this.record(new PurchaseRefunded({ ...this.eventData, cause, refundedAt: now.toISOString() }));
    return true;
  }

  /** What was paid for has been given in full: the fee stays, and the reference may be paid for anew. */
  fulfil(): void {
    if (this.status !== 'paid' || this.isFulfilled) return;
    this.openReference = null;
    this.record(new PurchaseFulfilled(this.eventData));
  }

  /** What it was paid for goes on under another name. */
  moveTo(reference: string): void {
    const from = this.reference;
    if (this.openReference !== null) this.openReference = reference;
    this.reference = reference;
    this.record(new PurchaseMoved({ ...this.eventData, from }));
  }

  /** The provider has the refund on its way. */
  refundSent(now: Date): void {
    if (this.status !== 'refunded' || this.refundSentAt) return;
    this.refundSentAt = now;
    this.refundDueAt = null;
    this.refundError = null;
    this.enter('refund_sent', now);
  }

  /** The provider did not take the refund this time; money that is owed is asked for until it is sent. */
  putRefundOff(until: Date, reason: string): void {
    if (!this.refundDueAt) return;
    this.refundAttempts += 1;
    this.refundDueAt = until;
    this.refundError = reason;
  }

  /** The lines for the ledger since the last call; the store adds them in the unit that saves the purchase. */
  takeEntries(): LedgerEntry[] {
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }

  private capture(paidAt: Date): void {
    this.status = 'paid';
    this.paidAt = paidAt;
    this.failedAt = null;
    this.openReference = this.reference;
    this.enter('sale', paidAt);
  }

  private enter(movement: Movement, now: Date): void {
    this.#entries.push(...ledgerLines(this, movement, now));
  }

  private get eventData() {
    const { id, reference, accountId, amount, currency } = this;
    return { purchaseId: id, reference, accountId, amount, currency };
  }
}
