import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { FactsSheet } from '../domain/facts-sheet';

@Injectable()
export class FactsSheets {
  constructor(private readonly rows: Rows) {}

  /** `null` while the defaults hold. */
  of(categorySlug: string): Promise<FactsSheet | null> {
    return this.rows.find(FactsSheet, sql`category_slug = ${categorySlug}`);
  }

  /** `false` when somebody else wrote the first one at the same time. */
  add(sheet: FactsSheet): Promise<boolean> {
    return this.rows.insert(sheet, 'ignore');
  }

  save(sheet: FactsSheet): Promise<void> {
    return this.rows.update(sheet);
  }
}
