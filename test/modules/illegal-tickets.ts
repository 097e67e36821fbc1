import { sql } from '../../src/platform/database/sql';
import type { RunningApp } from '../support/boot';

/** Status alone does not make a state: what belongs to it has to be there, and nothing else. */
export async function illegalTickets(app: RunningApp): Promise<string[]> {
  const rows = await app.sql<{
    reference: string;
    status: string;
    claimedBy: string | null;
    mergedInto: string | null;
    intoStatus: string | null;
    closedAt: string | null;
    answerId: string | null;
    answerIn: string | null;
    id: string;
    lastRead: number;
    level: string;
    homeLane: string | null;
  }>(
    sql`SELECT t.id, t.reference, t.status, t.level, t.claimed_by AS "claimedBy", t.merged_into AS "mergedInto",
               i.status AS "intoStatus", t.closed_at AS "closedAt", t.answer_id AS "answerId", a.ticket_id AS "answerIn",
               (SELECT count(*) FROM tickets_message m JOIN tickets_ticket f ON f.id = m.ticket_id
                WHERE m.id = t.last_customer_message_id AND (f.id = t.id OR f.merged_into = t.id)) AS "lastRead",
               (SELECT e.home_lane FROM queue_entry e WHERE e.ticket_id = t.id AND e.state <> 'settled') AS "homeLane"
        FROM tickets_ticket t LEFT JOIN tickets_ticket i ON i.id = t.merged_into
        LEFT JOIN tickets_message a ON a.id = t.answer_id`,
  );
  return rows.flatMap((row) => {
    const faults = [
      (row.status === 'claimed') !== (row.claimedBy !== null) && 'is held by nobody, or by somebody too many',
      (row.status === 'merged') !== (row.mergedInto !== null) && 'is merged into nothing, or not merged',
      row.intoStatus === 'merged' && 'is merged into a merged one',
      (row.status === 'closed') !== (row.closedAt !== null) && 'is closed at no time, or open',
      row.status === 'answered' && row.answerIn !== row.id && 'is answered without an answer of its own',
      row.homeLane !== null && row.homeLane !== row.level && `is ${row.level} and stands in ${row.homeLane}`,
      // Else nobody could ever answer it: no page shows that message.
      row.lastRead !== 1 && 'waits for a message to be read that nobody sees',
    ];
    return faults.filter((fault) => fault !== false).map((fault) => `${row.reference} ${fault}`);
  });
}
