import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import type { Account } from '../domain/account';

@Injectable()
export class Accounts {
  constructor(private readonly rows: Rows) {}

  async add(account: Account): Promise<void> {
    await this.rows.insert(account);
  }
}
