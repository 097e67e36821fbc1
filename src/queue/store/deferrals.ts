import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { Deferral } from '../domain/fair-use-records';

@Injectable()
export class Deferrals {
  constructor(private readonly rows: Rows) {}

  async add(deferral: Deferral): Promise<void> {
    await this.rows.insert(deferral);
  }

  save(deferral: Deferral): Promise<void> {
    return this.rows.update(deferral);
  }

  /**
   * Those of an account that still act, in the order of arrival; of a dry run none ever does. What is merged comes
   * back to its own place, and what stands at the place of a repeat has one of its own.
   */
  actingOf(accountId: string): Promise<Deferral[]> {
    return this.rows.findAll(
      Deferral,
      sql`account_id = ${accountId} AND dry_run = 0 AND EXISTS (
            SELECT 1 FROM queue_entry e WHERE e.arrival = entry AND (e.state <> 'settled' OR e.settled_as = 'merged')
              AND (e.own IS NOT NULL OR (e.home_lane = 'standard' AND e.effective_at > e.received_at)))
          ORDER BY entry`,
    );
  }
}
