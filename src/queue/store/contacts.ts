import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Contact } from '../domain/fair-use-records';

/** What an account sent; each question costs what the account's own window holds, never more than it asks for. */
@Injectable()
export class Contacts {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

  /** `false` when it was counted before. */
  add(contact: Contact): Promise<boolean> {
    return this.rows.insert(contact, 'ignore');
  }

  /** How many count since then; beyond `most` nobody needs to know. */
  async count(accountId: string, kind: Contact['kind'], since: Date, most: number): Promise<number> {
    const { rows } = await this.unit.query<{ n: number }>(
      sql`SELECT count(*) AS n FROM (
            SELECT 1 AS one FROM queue_contact
            WHERE account_id = ${accountId} AND kind = ${kind} AND at > ${since} AND weight = 'counted'
            LIMIT ${most}) AS counted`,
    );
    return rows[0]?.n ?? 0;
  }

  /** Whether another ticket of the same batch is there: all of them have one received time. */
  async hasBatch({ accountId, batchId, at }: Contact): Promise<boolean> {
    const { rows } = await this.unit.query(
      sql`SELECT 1 AS found FROM queue_contact
          WHERE account_id = ${accountId} AND kind = 'ticket' AND at = ${at} AND batch_id = ${batchId} LIMIT 1`,
    );
    return rows.length > 0;
  }

  /** How many messages came after our last answer to a ticket; `null` when it has none. */
  async messagesSinceAnswer(ticketId: string): Promise<number | null> {
    const { rows } = await this.unit.query<{ answered: number; n: number }>(
      sql`SELECT count(a.settled_at) AS answered,
                 (SELECT count(*) FROM queue_contact c WHERE c.ticket_id = ${ticketId} AND c.kind = 'message'
                    AND c.at >= max(a.settled_at)) AS n
          FROM queue_entry a WHERE a.ticket_id = ${ticketId} AND a.settled_as = 'answered'`,
    );
    return rows[0]?.answered ? rows[0].n : null;
  }

  /** Whether the ticket waits beyond what was promised for it. */
  async isLate(ticketId: string, at: Date): Promise<boolean> {
    const { rows } = await this.unit.query<{ late: number }>(
      sql`SELECT CASE WHEN state <> 'settled' AND promised_at <= ${at} THEN 1 ELSE 0 END AS late
          FROM queue_entry WHERE ticket_id = ${ticketId} ORDER BY arrival DESC LIMIT 1`,
    );
    return rows[0]?.late === 1;
  }
}
