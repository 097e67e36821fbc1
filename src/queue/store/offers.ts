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

  /** `null` for one that never was, or is long forgotten: then nothing is honoured. */
  async get(id: string | null | undefined): Promise<StoredOffer | null> {
    return id && isId(id) ? this.rows.find(StoredOffer, sql`id = ${id}`) : null;
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
