/** An amount of money. */
export class MoneyResponse {
  /** Integer minor units: 995 is 9.95 €. */
  amount: number;
  /** ISO 4217. */
  currency: string;
}
