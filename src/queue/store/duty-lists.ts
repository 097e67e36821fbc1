import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { DutyList } from '../domain/duty-list';

@Injectable()
export class DutyLists {
  constructor(private readonly rows: Rows) {}

  /** The one list; its row came with the table. */
  async get(): Promise<DutyList> {
    const list = await this.rows.find(DutyList, sql`id = 1`);
    if (!list) throw new Error('The row of the duty list is gone');
    return list;
  }

  save(list: DutyList): Promise<void> {
    return this.rows.update(list);
  }
}
