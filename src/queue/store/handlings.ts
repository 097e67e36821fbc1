import { Injectable } from '@nestjs/common';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';

/** Remembers since when a ticket has been worked on, for as long as somebody works on it. */
@Injectable()
export class Handlings {
  constructor(private readonly unit: UnitOfWork) {}

  async begin(ticketId: string, claimedAt: Date): Promise<void> {
    await this.unit.query(
      sql`INSERT INTO queue_handling (ticket_id, claimed_at) VALUES (${ticketId}, ${claimedAt})
          ON CONFLICT (ticket_id) DO UPDATE SET claimed_at = excluded.claimed_at`,
    );
  }

  /** Ends the work and answers since when it went on; `null` when nobody had claimed the ticket. */
  async end(ticketId: string): Promise<Date | null> {
    const { rows } = await this.unit.query<{ claimedAt: string }>(
      sql`DELETE FROM queue_handling WHERE ticket_id = ${ticketId} RETURNING claimed_at AS "claimedAt"`,
    );
    return rows[0] ? new Date(rows[0].claimedAt) : null;
  }
}
