/** The ticket that has entered the queue, and where its sender reads it. */
export class ContactConfirmedResponse {
  reference: string;
  /** It holds a secret: whoever has the address reads the ticket and writes in it. */
  readingUrl: string;
}
