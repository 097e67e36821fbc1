import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { Account } from '../domain/account';

@Injectable()
export class Accounts {
  constructor(private readonly rows: Rows) {}

  /** Errors: `accounts.account-not-found`. */
  async get(id: string): Promise<Account> {
    const account = await this.rows.find(Account, sql`id = ${id}`);
    if (!account) throw new NotFound('accounts.account-not-found');
    return account;
  }

  async add(account: Account): Promise<void> {
    await this.rows.insert(account);
  }

  save(account: Account): Promise<void> {
    return this.rows.update(account);
  }
}
