import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { joinSql, sql } from '../../platform/database/sql';
import { anInstant, pageOf, readCursor } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import { PlacesOf, WaitingNow, type Lane } from '../../queue/api';
import type { QueueCountsResponse, QueuePageResponse } from '../http/staff-queue.response';
import { TicketView } from './ticket-view';

/** The waiting tickets in serving order. */
export class StaffQueue extends Query<QueuePageResponse> {
  constructor(readonly wanted: { lane?: Lane; limit: number; cursor?: string }) {
    super();
  }
}

interface WaitingRow {
  ticketId: string;
  reference: string;
  subject: string;
  categorySlug: string;
  lane: Lane;
  effectiveAt: string;
  arrival: number;
  accountId: string;
  accountName: string;
}

const servingOrder: readonly Lane[] = ['premium', 'standard'];

@QueryHandler(StaffQueue)
export class StaffQueueHandler implements IQueryHandler<StaffQueue> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
    private readonly view: TicketView,
  ) {}

  async execute({ wanted: { lane, limit, cursor } }: StaffQueue): Promise<QueuePageResponse> {
    const after = readCursor(cursor, ['', anInstant, 0] as [string, string, number]);
    const lanes = (lane ? [lane] : servingOrder).slice();
    if (after) lanes.splice(0, Math.max(0, lanes.indexOf(after[0] as Lane)));
    const rows: WaitingRow[] = [];
    for (const each of lanes) {
      if (rows.length > limit) break;
      rows.push(...(await this.waiting(each, each === after?.[0] ? after : null, limit + 1 - rows.length)));
    }
    const page = pageOf(rows, limit, (row) => [row.lane, row.effectiveAt, row.arrival]);
    const places = await this.queries.execute(new PlacesOf(page.items.map(({ ticketId }) => ticketId)));
    const items = page.items.flatMap(
      ({ ticketId, reference, subject, categorySlug, accountId, accountName }) => {
        const place = places.get(ticketId);
        if (!place) return [];
        const { position, reasons, promise, lane } = this.view.place(place);
        const account = { id: accountId, name: accountName };
        return [{ reference, subject, lane, position, reasons, promise, categorySlug, account }];
      },
    );
    return { items, nextCursor: page.nextCursor, counts: await this.counts() };
  }

  /** Read along the index of the order; the lane is the index's second column, so each lane is asked apart. */
  private waiting(lane: Lane, after: [string, string, number] | null, limit: number): Promise<WaitingRow[]> {
    const state = lane === 'parked' ? 'parked' : 'waiting';
    const conditions = [sql`e.state = ${state}`, sql`e.lane = ${lane}`];
    if (after) {
      conditions.push(
        sql`(e.effective_at > ${after[1]} OR (e.effective_at = ${after[1]} AND e.arrival > ${after[2]}))`,
      );
    }
    return this.read.all<WaitingRow>(
      sql`SELECT e.ticket_id AS "ticketId", t.reference, t.subject, t.category_slug AS "categorySlug", e.lane,
                 e.effective_at AS "effectiveAt", e.arrival, t.account_id AS "accountId", coalesce(a.name, w.name) AS "accountName"
          FROM queue_entry e JOIN tickets_ticket t ON t.id = e.ticket_id LEFT JOIN accounts_account a ON a.id = t.account_id
               LEFT JOIN tickets_contact w ON w.id = t.author_id
          WHERE ${joinSql(conditions, ' AND ')} ORDER BY e.effective_at, e.arrival LIMIT ${limit}`,
    );
  }

  private async counts(): Promise<QueueCountsResponse> {
    const waiting = await this.queries.execute(new WaitingNow());
    const claimed = await this.read.first<{ n: number }>(
      sql`SELECT count(*) AS n FROM queue_entry WHERE claimed_until IS NOT NULL`,
    );
    return { ...waiting, claimed: Number(claimed?.n ?? 0) };
  }
}
