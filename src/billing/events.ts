import { DomainEvent, EventNamed } from '../platform/event';

interface PurchaseData {
  purchaseId: string;
  /** What was bought, in the words of whoever began the purchase; billing does not know what it means. */
  reference: string;
  accountId: string;
  /** Integer minor units. */
  amount: number;
  currency: string;
}

@EventNamed('billing.purchase-started', 'reference')
export class PurchaseStarted extends DomainEvent<PurchaseData> {}

/** The payment was captured at `paidAt` (the moment that counts for the premium promise). */
@EventNamed('billing.purchase-paid', 'reference')
export class PurchasePaid extends DomainEvent<PurchaseData & { paidAt: string }> {}

/** `superseded`: another purchase of the reference was paid instead, so there is nothing to tell the customer. */
@EventNamed('billing.purchase-failed', 'reference')
export class PurchaseFailed extends DomainEvent<PurchaseData & { cause?: 'declined' | 'superseded' }> {}

/**
 * The fee is given back, once. A fee that was captured although another purchase of the reference was paid already
 * goes back at once (cause `second_fee`) and has no `PurchasePaid`: compare the `purchaseId`, not the reference.
 * Cause `provider`: it was refunded in the provider's own pages.
 */
@EventNamed('billing.purchase-refunded', 'reference')
export class PurchaseRefunded extends DomainEvent<PurchaseData & { cause: string; refundedAt: string }> {}

/** All that the fee was for has been given; the reference may be paid for anew. */
@EventNamed('billing.purchase-fulfilled', 'reference')
export class PurchaseFulfilled extends DomainEvent<PurchaseData> {}

/** What was paid for goes on under another reference than `from`. */
@EventNamed('billing.purchase-moved', 'reference')
export class PurchaseMoved extends DomainEvent<PurchaseData & { from: string }> {}
