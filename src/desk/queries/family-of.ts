import { sql, raw } from '../../platform/database/sql';
import type { ReadDatabase } from '../../platform/read-database';
import { visibleTo, type TicketViewer } from '../../tickets/visibility';
import type { LinkedTicketResponse, RatingResponse } from '../ticket.response';

interface LinkRow {
  reference: string;
  subject: string;
  status: string;
  kind: 'related' | 'part' | 'follow_up';
  /** 1 where the ticket at hand is the later one. */
  isLater: number;
}

const kindFor = {
  part: ['has_part', 'part_of'],
  follow_up: ['followed_by', 'follows'],
  related: ['related', 'related'],
} as const;

/**
 * What belongs to a ticket beside its messages: linked and merged tickets, and its rating. A customer is shown only
 * what they may see, and no link that staff made for themselves; `null` is the staff.
 */
export async function familyOf(
  read: ReadDatabase,
  ticketId: string,
  viewer: TicketViewer | null,
): Promise<{ links: LinkedTicketResponse[]; merged: string[]; rating?: RatingResponse }> {
  const seen = viewer ? sql` AND ${visibleTo(viewer, 'o')} AND l.kind <> 'related'` : raw('');
  const links = await read.all<LinkRow>(
    sql`SELECT o.reference, o.subject, o.status, l.kind, CASE WHEN l.ticket_id = ${ticketId} THEN 1 ELSE 0 END AS "isLater"
        FROM tickets_link l
        JOIN tickets_ticket o ON o.id = CASE WHEN l.ticket_id = ${ticketId} THEN l.other_id ELSE l.ticket_id END
        WHERE (l.ticket_id = ${ticketId} OR l.other_id = ${ticketId})${seen} ORDER BY l.made_at, o.reference`,
  );
  const merged = await read.all<{ reference: string }>(
    sql`SELECT reference FROM tickets_ticket WHERE merged_into = ${ticketId} ORDER BY received_at, id`,
  );
  const rating = await read.first<RatingResponse>(
    sql`SELECT score, comment FROM tickets_rating WHERE ticket_id = ${ticketId}`,
  );
  return {
    links: links.map(({ isLater, kind, ...link }) => ({
      ...link,
      kind: kindFor[kind][isLater === 1 ? 1 : 0],
    })),
    merged: merged.map(({ reference }) => reference),
    ...(rating && { rating }),
  };
}
