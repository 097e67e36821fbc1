import { Injectable } from '@nestjs/common';
import { dayMs, later } from '../../platform/clock';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { Mark } from '../domain/mark';

/** Older marks weigh under no setting: windows and quiet days are a year at most. */
const horizonMs = 732 * dayMs;

@Injectable()
export class Marks {
  constructor(private readonly rows: Rows) {}

  /** A mark of this account that it can see. Errors: `queue.mark-not-found`. */
  async ofAccountById(markId: string, accountId: string): Promise<Mark> {
    const mine = sql`id = ${markId} AND account_id = ${accountId} AND dry_run = 0 AND state <> 'noted'`;
    const mark = isId(markId) ? await this.rows.find(Mark, mine) : null;
    if (!mark) throw new NotFound('queue.mark-not-found');
    return mark;
  }

  /** Those that weigh, in order. */
  validOf(accountId: string, dryRun: boolean, now: Date): Promise<Mark[]> {
    return this.rows.findAll(
      Mark,
      sql`account_id = ${accountId} AND made_at > ${later(now, -horizonMs)} AND dry_run = ${dryRun}
          AND state = 'counted' ORDER BY made_at, id`,
    );
  }

  /** `false` when there is one of its kind for the same day, ticket or answer. */
  add(mark: Mark): Promise<boolean> {
    return this.rows.insert(mark, 'ignore');
  }

  save(mark: Mark): Promise<void> {
    return this.rows.update(mark);
  }
}
