/** Until when a ticket is parked. */
export class ParkedResponse {
  /** The served day of the next news, `YYYY-MM-DD`: a promise of its own, until that day's close. */
  reviewAt: string;
}
