/** A shop of the caller's account. */
export class ShopResponse {
  id: string;
  name: string;
  url: string;
  /** Whether the vendor's system or staff have confirmed that the shop is the account's. */
  verified: boolean;
  /** ISO 8601, UTC. */
  createdAt: string;
}

/** One page of shops. */
export class ShopListResponse {
  items: ShopResponse[];
  /** Pass it as `cursor` for the next page; `null` on the last. */
  nextCursor: string | null;
}
