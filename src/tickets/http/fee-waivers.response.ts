/** The purchase whose fee goes back. */
export class FeeWaiverResponse {
  purchaseId: string;
}
