import { sql, type Sql } from '../platform/database/sql';

/** Whom a ticket concerns on the customer's side, as far as seeing it goes. */
export interface TicketOwner {
  accountId: string;
}

/** The one rule of what customers see, as a condition on `tickets_ticket t`. */
export function visibleTickets({ accountId }: TicketOwner): Sql {
  return sql`t.account_id = ${accountId}`;
}

/** The same rule for a ticket at hand. */
export function seesTicket(reader: TicketOwner, ticket: TicketOwner): boolean {
  return ticket.accountId === reader.accountId;
}
