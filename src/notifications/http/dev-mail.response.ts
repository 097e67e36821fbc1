/** A notice as it was written, or will be when it is sent. */
export class DevMailItem {
  id: string;
  /** The address it goes to. */
  to: string;
  subject: string;
  text: string;
  /** The addresses in the text, in their order. */
  links: string[];
  /** What it is about: `receipt`, `answer`, `refund`, … */
  kind: string;
  /** Domain time of the event that caused it, ISO 8601. */
  writtenAt: string;
}

/** One page of letters, newest last. */
export class DevMailResponse {
  items: DevMailItem[];
  /** Pass it as `cursor` for the next page; `null` on the last. */
  nextCursor: string | null;
}
