import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { FactsOfCategory, type CategoryFact } from '../category-facts';
import { defaultFacts } from '../seed/default-facts';
import { isSlug } from '../text/slugs';

interface Row {
  facts: unknown;
  version: number | null;
}

@QueryHandler(FactsOfCategory)
export class FactsOfCategoryHandler implements IQueryHandler<FactsOfCategory> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ categorySlug }: FactsOfCategory) {
    if (!isSlug(categorySlug)) return null;
    const row = await this.read.first<Row>(
      sql`SELECT f.facts, f.version FROM knowledge_category c
          LEFT JOIN knowledge_facts_sheet f ON f.category_slug = c.slug WHERE c.slug = ${categorySlug}`,
    );
    if (!row) return null;
    if (row.version === null) return { facts: defaultFacts(categorySlug), version: 0 };
    return { facts: readJson<CategoryFact[]>(row.facts), version: row.version };
  }
}
