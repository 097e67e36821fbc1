import { MoneyResponse } from '../money.response';

/** What priority costs in one currency. */
export class PriceResponse {
  /** Tax included. */
  price: MoneyResponse;
  /** The tax contained in the price, in percent. */
  taxRatePercent: number;
}

/** The prices in force, one for each currency. */
export class PricesResponse {
  items: PriceResponse[];
}

/** A price with its time. */
export class SetPriceResponse extends PriceResponse {
  id: string;
  /** In force from here until a later price of the same currency. */
  validFrom: string;
  createdAt: string;
}

/** One page of the prices that were and will be, latest set first. */
export class PriceHistoryResponse {
  items: SetPriceResponse[];
  /** Pass it as `cursor` for the next page; `null` on the last. */
  nextCursor: string | null;
}
