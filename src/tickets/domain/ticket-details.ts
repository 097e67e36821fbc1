import type { TicketDraft } from '../api';

/** What helps to answer, beside subject and text. */
export interface TicketDetails {
  pageUrl?: string;
  tried?: string;
  expected?: string;
  facts?: Record<string, string>;
  /** Codes of the hints that the customer overrode before sending. */
  overrides?: string[];
}

export function detailsOf({ pageUrl, tried, expected, facts, overrides }: TicketDraft): TicketDetails {
  return JSON.parse(JSON.stringify({ pageUrl, tried, expected, facts, overrides })) as TicketDetails;
}
