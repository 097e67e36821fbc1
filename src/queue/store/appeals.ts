import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { Appeal } from '../domain/appeal';

@Injectable()
export class Appeals {
  constructor(private readonly rows: Rows) {}

  /** Errors: `queue.appeal-not-found`. */
  async get(id: string): Promise<Appeal> {
    const appeal = isId(id) ? await this.rows.find(Appeal, sql`id = ${id}`) : null;
    if (!appeal) throw new NotFound('queue.appeal-not-found');
    return appeal;
  }

  pendingOf(accountId: string): Promise<Appeal[]> {
    return this.rows.findAll(Appeal, sql`account_id = ${accountId} AND due_at IS NOT NULL ORDER BY id`);
  }

  /** `false` when the mark has its appeal. */
  add(appeal: Appeal): Promise<boolean> {
    return this.rows.insert(appeal, 'ignore');
  }

  save(appeal: Appeal): Promise<void> {
    return this.rows.update(appeal);
  }
}
