/** What a provider tells us of a payment, once its signature has been verified. */
export interface PaymentNotice {
  /** The provider's own id of the event: each is handled once. */
  readonly eventId: string;
  /** `created`: a checkout exists. `failed`: declined, or given up. `refunded`: the money is on its way back. */
  readonly kind: 'created' | 'paid' | 'failed' | 'refunded';
  readonly purchaseId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** The provider's name for the payment; a refund refers to it. */
  readonly providerRef: string;
}

/** A refund to carry out. The same `idempotencyKey` again must not give the money back twice. */
export interface RefundOrder {
  readonly purchaseId: string;
  readonly providerRef: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly idempotencyKey: string;
}

/** HTTP headers with names in lower case. */
export type HookHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Whoever takes the customers' money for us. */
export abstract class PaymentProvider {
  /** Stands in the address of the hook and on each purchase. */
  abstract readonly name: string;

  /**
   * Where the customer pays. It is answered inside a unit of work and must not ask the network: a provider whose
   * page has to be ordered first gives an address of ours that orders it when it is opened.
   */
  abstract checkoutUrl(purchaseId: string): string;

  /** Reads a hook. Errors: `billing.hook-refused` unless it is signed by the provider, fresh and well formed. */
  abstract verify(rawBody: Buffer, headers: HookHeaders): PaymentNotice;

  /** Gives the money back; runs outside of any unit and is repeated until it succeeds. */
  abstract refund(order: RefundOrder): Promise<void>;
}
