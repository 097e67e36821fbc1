import { Command, Query } from '@nestjs/cqrs';
import type { Instant } from '../platform/clock';
import type { Page, PageQuery } from '../platform/http/pages';

/** Money in integer minor units of its currency: `{ amount: 995, currency: 'EUR' }` is 9.95 €. */
export interface Money {
  amount: number;
  currency: string;
}

export type PurchaseStatus = 'pending' | 'paid' | 'failed' | 'refunded';

/** Why a fee is given back; each cause can refund a purchase once, and a purchase is refunded once at all. */
export type RefundCause =
  | 'promise_missed'
  | 'no_ruling'
  | 'not_waiting'
  | 'closed_before_claim'
  | 'waived'
  | 'second_fee'
  | 'known_problem';

export interface PurchaseSummary {
  id: string;
  status: PurchaseStatus;
  /** Where to pay while it is pending. */
  checkoutUrl?: string;
}

/**
 * Begins the purchase of priority for something that billing knows only by an opaque `reference`. While a
 * purchase for the reference is pending or paid, that one is answered and nothing new is begun; after one that
 * failed or is used up a new one begins. Errors: `billing.no-price`.
 */
export class StartPurchase extends Command<PurchaseSummary> {
  constructor(readonly purchase: { reference: string; accountId: string; buyerId: string }) {
    super();
  }
}

/** Gives the paid fee of a purchase back, once; on one that is not paid it does nothing. */
export class RefundPurchase extends Command<{ refunded: boolean }> {
  constructor(
    readonly purchaseId: string,
    readonly cause: RefundCause,
  ) {
    super();
  }
}

/** What a fee was paid for goes on under another reference, of which no purchase is open. */
export class MovePurchase extends Command<void> {
  constructor(
    readonly purchaseId: string,
    readonly reference: string,
  ) {
    super();
  }
}

/** What a paid purchase was for has been given in full: its reference may be paid for anew. Else it does nothing. */
export class FulfilPurchase extends Command<void> {
  constructor(readonly purchaseId: string) {
    super();
  }
}

/** The price of priority now, before it is bought; `null` while nothing is sold. */
export class PremiumPrice extends Query<Money | null> {}

/** A purchase as its account sees it. */
export interface PurchaseView extends PurchaseSummary {
  reference: string;
  /** Tax included. */
  price: Money;
  taxRatePercent: number;
  createdAt: Instant;
  paidAt: Instant | null;
  failedAt: Instant | null;
  refundedAt: Instant | null;
  refundCause: string | null;
}

/** The purchases of an account, newest first. */
export class PurchasesOfAccount extends Query<Page<PurchaseView>> {
  constructor(
    readonly accountId: string,
    readonly page: PageQuery,
  ) {
    super();
  }
}

/** One purchase of an account. Errors: `billing.purchase-not-found`, also for those of others. */
export class PurchaseOfAccount extends Query<PurchaseView> {
  constructor(
    readonly accountId: string,
    readonly purchaseId: string,
  ) {
    super();
  }
}

/** Who sells; what is not set is empty. */
export interface Seller {
  name: string;
  taxId: string;
  address: string;
}

/** Who bought; a person who was erased has no name any more. */
export interface Buyer {
  account: string;
  name: string;
  email: string;
}

/** What was paid, taken apart into net and tax. */
export interface Receipt {
  seller: Seller;
  buyer: Buyer;
  purchaseId: string;
  reference: string;
  paidAt: Instant;
  net: Money;
  tax: Money;
  total: Money;
  taxRatePercent: number;
  refundedAt: Instant | null;
}

/** The receipt of a purchase. Errors: `billing.purchase-not-found`, `billing.not-paid`. */
export class ReceiptOfAccount extends Query<Receipt> {
  constructor(
    readonly accountId: string,
    readonly purchaseId: string,
  ) {
    super();
  }
}
