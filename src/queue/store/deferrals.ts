import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Deferral } from '../domain/fair-use-records';

@Injectable()
export class Deferrals {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

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
  async actingOf(accountId: string): Promise<Deferral[]> {
    const { rows } = await this.unit.query<{ entry: number }>(
      sql`SELECT d.entry FROM queue_deferral d JOIN queue_entry e ON e.arrival = d.entry
          WHERE d.account_id = ${accountId} AND d.dry_run = 0 AND (e.state <> 'settled' OR e.settled_as = 'merged')
            AND (e.own IS NOT NULL OR (e.home_lane = 'standard' AND e.effective_at > e.received_at))`,
    );
    const entries = rows.map(({ entry }) => entry);
    return this.rows.findAll(Deferral, sql`entry IN (${entries}) ORDER BY entry`);
  }
}
