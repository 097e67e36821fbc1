/** An address from which no ticket is taken. */
export class BlockedAddressResponse {
  email: string;
  reason: string;
  blockedAt: string;
}

export class BlockedAddressesResponse {
  items: BlockedAddressResponse[];
}
