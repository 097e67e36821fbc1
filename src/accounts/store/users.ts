import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { Conflict, NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { emailKey } from '../domain/email-key';
import { User } from '../domain/user';

@Injectable()
export class Users {
  constructor(private readonly rows: Rows) {}

  /** Errors: `accounts.user-not-found`. */
  async get(id: string): Promise<User> {
    const user = isId(id) ? await this.rows.find(User, sql`id = ${id}`) : null;
    if (!user) throw new NotFound('accounts.user-not-found');
    return user;
  }

  async withEmail(email: string): Promise<User | null> {
    return this.rows.find(User, sql`email_key = ${emailKey(email)}`);
  }

  /** All administrators that are not suspended, locked: only one unit at a time may take one away. */
  async activeAdmins(): Promise<User[]> {
    return this.rows.findAll(
      User,
      sql`kind = 'staff' AND role = 'admin' AND suspended_at IS NULL ORDER BY id`,
    );
  }

  /** Errors: `accounts.email-taken`. */
  async add(user: User): Promise<void> {
    if (!(await this.addUnlessTaken(user))) throw new Conflict('accounts.email-taken');
  }

  async addUnlessTaken(user: User): Promise<boolean> {
    return this.rows.insert(user, 'ignore');
  }

  async save(user: User): Promise<void> {
    await this.rows.update(user);
  }
}
