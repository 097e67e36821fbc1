import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import type { ReadDatabase } from '../../platform/read-database';

/** What stands of a parked ticket: its parts for everybody, its reason for the staff. */
export interface ParkingView {
  parts: { answered: string[]; open: string[]; reviewAt: string };
  reason: string;
  owner: string;
}

/** The parking that holds, of a ticket whose status is `parked`; else null. */
export async function parkingOf(
  read: ReadDatabase,
  ticket: { id: string; status: string },
): Promise<ParkingView | null> {
  if (ticket.status !== 'parked') return null;
  const row = await read.first<{
    answered: unknown;
    open: unknown;
    reason: string;
    reviewAt: string;
    owner: string;
  }>(
    sql`SELECT p.answered, p.open, p.reason, p.review_on AS "reviewAt", coalesce(u.name, '') AS owner
        FROM tickets_parking p LEFT JOIN accounts_user u ON u.id = p.owner_id
        WHERE p.ticket_id = ${ticket.id} ORDER BY p.id DESC LIMIT 1`,
  );
  if (!row) return null;
  const { reason, owner, reviewAt } = row;
  const parts = { answered: readJson<string[]>(row.answered), open: readJson<string[]>(row.open), reviewAt };
  return { parts, reason, owner };
}
