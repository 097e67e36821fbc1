import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { Category } from '../domain/category';

@Injectable()
export class Categories {
  constructor(
    private readonly rows: Rows,
    private readonly read: ReadDatabase,
  ) {}

  /** Whether there is any: then the knowledge base is somebody's, and nothing is put into it. */
  async any(): Promise<boolean> {
    return Boolean(await this.read.first(sql`SELECT id FROM knowledge_category LIMIT 1`));
  }

  /** `false` when the slug is taken, also by an instance that is about to commit it. */
  addUnlessTaken(category: Category): Promise<boolean> {
    return this.rows.insert(category, 'ignore');
  }
}
