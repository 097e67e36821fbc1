import type { Customer } from '../accounts/api';
import { raw, sql, type Sql } from '../platform/database/sql';

/** Whoever looks at tickets: of an account, or a contact by the link to the one that it wrote. */
export interface TicketViewer extends Pick<Customer, 'id' | 'accountId' | 'sees'> {
  readonly role: Customer['role'] | 'contact';
}

/** Whose a ticket is, as far as seeing it goes. */
interface Ownership {
  authorId: string;
  shopId: string | null;
}

/** A ticket at hand, with those that are merged into it. */
export interface SeenTicket extends Ownership {
  accountId: string;
  repeats: readonly Ownership[];
}

/**
 * Which tickets somebody of an account may see, as a condition on `tickets_ticket` under the given name: the one
 * rule for lists, single reads, search, counts, files, events and exports. Owners see all of the account's;
 * members what their owner has decided (all, those of their shops, their own), and without a decision that is
 * known their own. Who sees a ticket also sees the one into which it was merged. Staff see every ticket and need
 * no condition.
 */
export function visibleTo({ id, accountId, role, sees }: TicketViewer, name = 't'): Sql {
  const ticket = raw(name);
  const ofAccount = sql`${ticket}.account_id = ${accountId}`;
  const whose = role === 'owner' ? 'account' : (sees?.whose ?? 'own');
  if (whose === 'account') return ofAccount;
  const shopIds = whose === 'shops' ? (sees?.shopIds ?? []) : [];
  const mine = (of: Sql) =>
    sql`(${of}.author_id = ${id}${shopIds.length > 0 ? sql` OR ${of}.shop_id IN (${shopIds})` : raw('')})`;
  return sql`${ofAccount} AND (${mine(ticket)} OR EXISTS (SELECT 1 FROM tickets_ticket repeat
    WHERE repeat.merged_into = ${ticket}.id AND ${mine(raw('repeat'))}))`;
}

/** The same rule for a ticket at hand; a test holds the two together. */
export function seesTicket({ id, accountId, role, sees }: TicketViewer, ticket: SeenTicket): boolean {
  if (ticket.accountId !== accountId) return false;
  if (role === 'owner' || sees?.whose === 'account') return true;
  const shopIds = sees?.whose === 'shops' ? sees.shopIds : [];
  const isMine = ({ authorId, shopId }: Ownership) =>
    authorId === id || (shopId !== null && shopIds.includes(shopId));
  return isMine(ticket) || ticket.repeats.some(isMine);
}
