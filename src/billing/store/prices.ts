import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import type { Price } from '../domain/price';

@Injectable()
export class Prices {
  constructor(private readonly rows: Rows) {}

  async add(price: Price): Promise<void> {
    await this.rows.insert(price);
  }
}
