import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { Shop } from '../domain/shop';

@Injectable()
export class Shops {
  constructor(private readonly rows: Rows) {}

  /** Errors: `accounts.shop-not-found`, also for another account's shop. */
  async get(accountId: string, id: string): Promise<Shop> {
    const shop = isId(id) ? await this.rows.find(Shop, sql`id = ${id} AND account_id = ${accountId}`) : null;
    if (!shop) throw new NotFound('accounts.shop-not-found');
    return shop;
  }

  async add(shop: Shop): Promise<void> {
    await this.rows.insert(shop);
  }

  async save(shop: Shop): Promise<void> {
    await this.rows.update(shop);
  }
}
