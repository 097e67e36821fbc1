import { Injectable } from '@nestjs/common';
import { dayMs, later } from '../../platform/clock';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { isId } from '../../platform/ids';
import { UnitOfWork } from '../../platform/unit-of-work';
import { StoredOffer } from '../domain/offer';

@Injectable()
export class Offers {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

  /**
   * What was shown for a level, by the id of either of the two offers that were made together: who wanted priority
   * and does not pay was shown a standard promise too. `null` for one that never was, or is long forgotten.
   */
  async shown(id: string | null | undefined, level: StoredOffer['level']): Promise<StoredOffer | null> {
    const offer = id && isId(id) ? await this.rows.find(StoredOffer, sql`id = ${id}`) : null;
    if (!offer || offer.level === level) return offer;
    const { accountId, madeAt } = offer;
    return this.rows.find(
      StoredOffer,
      sql`made_at = ${madeAt} AND account_id = ${accountId} AND level = ${level} ORDER BY id`,
    );
  }

  async add(offer: StoredOffer): Promise<void> {
    await this.rows.insert(offer);
  }

  /** Offers hold for minutes; after a day nobody needs them. Answers how many were forgotten. */
  async forgetBefore(now: Date): Promise<number> {
    const { changed } = await this.unit.query(
      sql`DELETE FROM queue_offer WHERE made_at < ${later(now, -dayMs)}`,
    );
    return changed;
  }
}
