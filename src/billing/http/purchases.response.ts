import { ApiProperty } from '@nestjs/swagger';
import type { PurchaseStatus } from '../api';
import { MoneyResponse } from '../money.response';

/** One fee of the account. */
export class PurchaseResponse {
  id: string;
  /** What was bought: the reference of the ticket. */
  reference: string;
  @ApiProperty({ enum: ['pending', 'paid', 'failed', 'refunded'] })
  status: PurchaseStatus;
  /** Tax included. */
  price: MoneyResponse;
  /** The tax contained in the price, in percent. */
  taxRatePercent: number;
  /** Where to pay; only while it is pending. */
  checkoutUrl?: string;
  createdAt: string;
  paidAt: string | null;
  failedAt: string | null;
  refundedAt: string | null;
  /** Code of the reason for which the fee was given back. */
  refundCause: string | null;
}

/** One page of the account's fees, newest first. */
export class PurchasesResponse {
  items: PurchaseResponse[];
  /** Pass it as `cursor` for the next page; `null` on the last. */
  nextCursor: string | null;
}

/** Who sells; what is not set is empty. */
export class SellerResponse {
  name: string;
  taxId: string;
  address: string;
}

/** Who bought; a person who was erased has no name any more. */
export class BuyerResponse {
  /** The name of the account. */
  account: string;
  name: string;
  email: string;
}

/** What was paid and given back; it is no invoice. */
export class ReceiptResponse {
  seller: SellerResponse;
  buyer: BuyerResponse;
  purchaseId: string;
  /** What was bought: the reference of the ticket. */
  reference: string;
  /** When the payment was captured. */
  paidAt: string;
  net: MoneyResponse;
  tax: MoneyResponse;
  total: MoneyResponse;
  taxRatePercent: number;
  /** When all of it was given back; `null` if it was not. */
  refundedAt: string | null;
}
