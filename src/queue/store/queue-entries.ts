import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { raw, sql, type Sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import { SecondLookNeeded } from '../events';
import { QueueEntry } from '../domain/queue-entry';
import type { DailyFigure } from '../domain/daily-figures';
import type { PaidHistory } from '../domain/priority-cover';
import type { Skip } from '../domain/skip';
import { DailyFigures } from './daily-figures';
import { countedAt, WaitingCounts, type Counted } from './waiting-counts';

@Injectable()
export class QueueEntries {
  private readonly counted = new WeakMap<QueueEntry, Counted | null>();
  private readonly figured = new WeakMap<QueueEntry, DailyFigure[]>();

  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
    private readonly counts: WaitingCounts,
    private readonly days: DailyFigures,
  ) {}

  /** The entry of the ticket's present waiting period, or of its last one; `null` before the first. */
  async latestOf(ticketId: string): Promise<QueueEntry | null> {
    return this.one(sql`ticket_id = ${ticketId} ORDER BY arrival DESC LIMIT 1`);
  }

  async byArrival(arrival: number): Promise<QueueEntry | null> {
    return this.one(sql`arrival = ${arrival}`);
  }

  /** The waiting period in which a ticket was at a moment: the last that had begun by then. */
  async periodOf(ticketId: string, at: Date): Promise<QueueEntry | null> {
    return this.one(sql`ticket_id = ${ticketId} AND received_at <= ${at} ORDER BY arrival DESC LIMIT 1`);
  }

  /** The waiting periods that another one goes on with. */
  async mergedInto(arrival: number): Promise<QueueEntry[]> {
    return this.rows.findAll(QueueEntry, sql`merged_into = ${arrival} ORDER BY arrival`);
  }

  /** All waiting periods of a ticket, settled ones too; saved one by one. */
  async allOf(ticketId: string): Promise<QueueEntry[]> {
    const entries = await this.rows.findAll(QueueEntry, sql`ticket_id = ${ticketId} ORDER BY arrival`);
    entries.forEach((entry) => this.watch(entry));
    return entries;
  }

  async moveTo(accountId: string, ticketId: string): Promise<void> {
    await this.unit.query(
      sql`UPDATE queue_entry SET account_id = ${accountId} WHERE ticket_id = ${ticketId}`,
    );
  }

  /** Whether the last fee of a ticket was paid for this waiting period of it. */
  async isLastPaid({ ticketId, arrival }: QueueEntry): Promise<boolean> {
    const { rows } = await this.unit.query<{ last: number | null }>(
      sql`SELECT max(arrival) AS last FROM queue_entry WHERE ticket_id = ${ticketId} AND purchase_id IS NOT NULL`,
    );
    return Number(rows[0]?.last) === arrival;
  }

  /** What became of a ticket since its fee was paid. */
  async sincePaid(ticketId: string): Promise<PaidHistory> {
    const { rows } = await this.unit.query<{ periods: number; firstAnsweredAt: string | null }>(
      sql`SELECT count(*) AS periods, min(settled_at) AS "firstAnsweredAt" FROM queue_entry
          WHERE ticket_id = ${ticketId} AND arrival >=
            (SELECT max(arrival) FROM queue_entry WHERE ticket_id = ${ticketId} AND purchase_id IS NOT NULL)`,
    );
    const { periods = 0, firstAnsweredAt = null } = rows[0] ?? {};
    return {
      firstAnsweredAt: firstAnsweredAt === null ? null : new Date(firstAnsweredAt),
      reopenings: Math.max(0, periods - 1),
    };
  }

  /**
   * The first that waits in a lane and was not passed over by this person a moment ago. Entries that another
   * instance is claiming right now are stepped over, so that two people never wait for each other.
   */
  async firstWaiting(lane: string, agentId: string, now: Date): Promise<QueueEntry | null> {
    const skipLocked = raw(this.unit.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '');
    const { rows } = await this.unit.query<{ arrival: number }>(
      sql`SELECT arrival FROM queue_entry WHERE state = 'waiting' AND lane = ${lane}
            AND NOT EXISTS (SELECT 1 FROM queue_skip s WHERE s.agent_id = ${agentId}
                            AND s.ticket_id = queue_entry.ticket_id AND s.until > ${now})
          ORDER BY state, lane, effective_at, arrival LIMIT 1${skipLocked}`,
    );
    return rows[0] ? this.byArrival(rows[0].arrival) : null;
  }

  /**
   * How many claims a person holds, by lane. Whoever asks means to add one: on PostgreSQL a second claim of the
   * same person waits for the end of the first, or both would count the same and go beyond what one may hold.
   */
  async claimsOf(agentId: string): Promise<Map<string, number>> {
    if (this.unit.dialect === 'postgres') {
      await this.unit.query(
        sql`SELECT pg_advisory_xact_lock(hashtextextended(${`queue.claims ${agentId}`}, 0))`,
      );
    }
    const { rows } = await this.unit.query<{ lane: string; n: number }>(
      sql`SELECT lane, count(*) AS n FROM queue_entry WHERE claimed_by = ${agentId} AND state = 'claimed' GROUP BY lane`,
    );
    return new Map(rows.map(({ lane, n }) => [lane, n]));
  }

  async add(entry: QueueEntry): Promise<void> {
    await this.rows.insert(entry);
    this.recount(entry);
  }

  async save(entry: QueueEntry): Promise<void> {
    await this.rows.update(entry);
    this.recount(entry);
  }

  async addSkip(skip: Skip): Promise<void> {
    await this.rows.insert(skip);
  }

  /** Two people passed it over: that is no chance, and a supervisor hears of it, once for each further person. */
  async askForSecondLook({ ticketId, reference, lane }: QueueEntry): Promise<void> {
    const { rows } = await this.unit.query<{ n: number }>(
      sql`SELECT count(DISTINCT agent_id) AS n FROM queue_skip WHERE ticket_id = ${ticketId} AND until > made_at`,
    );
    const skips = rows[0]?.n ?? 0;
    if (skips >= 2) this.unit.record([new SecondLookNeeded({ ticketId, reference, lane, skips })]);
  }

  /** `false` when this stage of this promise was escalated before. */
  async markEscalated(entry: QueueEntry, now: Date): Promise<boolean> {
    const { changed } = await this.unit.query(
      sql`INSERT INTO queue_escalation (entry, stage, due_ms, done_ms)
          VALUES (${entry.arrival}, ${entry.stage}, ${entry.promisedAt.getTime()}, ${now.getTime()})
          ON CONFLICT DO NOTHING`,
    );
    return changed === 1;
  }

  private async one(where: Sql): Promise<QueueEntry | null> {
    const [entry] = await this.rows.findAll(QueueEntry, where);
    if (entry) this.watch(entry);
    return entry ?? null;
  }

  private watch(entry: QueueEntry): void {
    this.counted.set(entry, countedAt(entry));
    this.figured.set(entry, this.days.of(entry));
  }

  private recount(entry: QueueEntry): void {
    const now = countedAt(entry);
    this.counts.move(this.counted.get(entry) ?? null, now);
    this.counted.set(entry, now);
    const figures = this.days.of(entry);
    this.days.move(this.figured.get(entry) ?? [], figures);
    this.figured.set(entry, figures);
  }
}
