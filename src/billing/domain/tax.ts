/** A price taken apart: what is the vendor's and what is the tax office's, in minor units. */
export interface TaxedAmount {
  net: number;
  tax: number;
}

/**
 * Takes the tax out of a price that includes it. `taxRateBp` is in basis points (2100 is 21 %). The net amount is
 * rounded half up to whole minor units and the tax is the rest, so that both always add up to what was paid.
 */
export function withoutTax(amount: number, taxRateBp: number): TaxedAmount {
  const net = Math.round((amount * 10_000) / (10_000 + taxRateBp));
  return { net, tax: amount - net };
}
