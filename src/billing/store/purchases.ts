import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { Purchase } from '../domain/purchase';

/** All purchases; what one enters into the ledger is written with it. */
@Injectable()
export class Purchases {
  constructor(private readonly rows: Rows) {}

  /** Errors: `billing.purchase-not-found`. */
  async get(id: string): Promise<Purchase> {
    const purchase = isId(id) ? await this.rows.find(Purchase, sql`id = ${id}`) : null;
    if (!purchase) throw new NotFound('billing.purchase-not-found');
    return purchase;
  }

  /** The purchase that is pending or paid for a reference. */
  openFor(reference: string): Promise<Purchase | null> {
    return this.rows.find(Purchase, sql`open_reference = ${reference}`);
  }

  /** A purchase and all others of its reference, locked in one order so that their hooks cannot block each other. */
  async withOthers(id: string): Promise<{ purchase: Purchase | undefined; others: Purchase[] }> {
    if (!isId(id)) return { purchase: undefined, others: [] };
    const all = await this.rows.findAll(
      Purchase,
      sql`reference = (SELECT p.reference FROM billing_purchase p WHERE p.id = ${id}) ORDER BY id`,
    );
    const isAsked = (purchase: Purchase) => purchase.id === id.toLowerCase();
    return { purchase: all.find(isAsked), others: all.filter((purchase) => !isAsked(purchase)) };
  }

  /** Answers `false` when somebody else has begun one for the reference at the same moment. */
  add(purchase: Purchase): Promise<boolean> {
    return this.rows.insert(purchase, 'ignore');
  }

  async save(purchase: Purchase): Promise<void> {
    await this.rows.update(purchase);
    for (const entry of purchase.takeEntries()) await this.rows.insert(entry);
  }
}
