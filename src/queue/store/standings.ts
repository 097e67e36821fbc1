import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { Conflict } from '../../platform/errors';
import { FairUseStanding } from '../domain/fair-use-standing';

@Injectable()
export class Standings {
  constructor(private readonly rows: Rows) {}

  /** Of most accounts there is none: nothing was ever marked. */
  get(accountId: string, dryRun: boolean): Promise<FairUseStanding | null> {
    return this.rows.find(FairUseStanding, sql`account_id = ${accountId} AND dry_run = ${dryRun}`);
  }

  async save(standing: FairUseStanding, isNew = false): Promise<void> {
    if (!isNew) return this.rows.update(standing);
    if (!(await this.rows.insert(standing, 'ignore'))) throw new Conflict('platform.changed-meanwhile');
  }
}
