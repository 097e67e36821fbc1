import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import type { Locale } from '../../platform/context';
import { inTreeOrder } from '../domain/category-tree';

/** A category as editors see it. */
export interface CategoryRecord {
  slug: string;
  titles: Record<Locale, string>;
  formerNames: string[];
  parent: string | null;
  /** Articles in it by what they are. */
  drafts: number;
  published: number;
  archived: number;
  /** To be sent back as `basedOn`. */
  version: number;
}

/** All categories in their order. */
export class StaffCategories extends Query<CategoryRecord[]> {}

/** One of them. Errors: `knowledge.category-not-found`. */
export class StaffCategory extends Query<CategoryRecord> {
  constructor(readonly slug: string) {
    super();
  }
}

interface Row extends Omit<CategoryRecord, 'titles' | 'formerNames'> {
  id: string;
  parentId: string | null;
  titles: unknown;
  formerNames: unknown;
}

@QueryHandler(StaffCategories)
export class StaffCategoriesHandler implements IQueryHandler<StaffCategories> {
  constructor(private readonly read: ReadDatabase) {}

  execute(): Promise<CategoryRecord[]> {
    return readCategories(this.read);
  }
}

@QueryHandler(StaffCategory)
export class StaffCategoryHandler implements IQueryHandler<StaffCategory> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ slug }: StaffCategory): Promise<CategoryRecord> {
    const found = (await readCategories(this.read)).find((category) => category.slug === slug);
    if (!found) throw new NotFound('knowledge.category-not-found');
    return found;
  }
}

async function readCategories(read: ReadDatabase): Promise<CategoryRecord[]> {
  const counted = (status: string) =>
    sql`(SELECT count(*) FROM knowledge_article a WHERE a.category_id = c.id AND a.status = ${status})`;
  const rows = await read.all<Row>(
    sql`SELECT c.id, c.slug, c.titles, c.former_names AS "formerNames", c.parent_id AS "parentId", p.slug AS parent,
               ${counted('draft')} AS drafts, ${counted('published')} AS published,
               ${counted('archived')} AS archived, c.version
        FROM knowledge_category c LEFT JOIN knowledge_category p ON p.id = c.parent_id
        ORDER BY c.position, c.id`,
  );
  return inTreeOrder(rows).map((row) => ({
    slug: row.slug,
    titles: readJson<Record<Locale, string>>(row.titles),
    formerNames: readJson<string[]>(row.formerNames),
    parent: row.parent,
    drafts: row.drafts,
    published: row.published,
    archived: row.archived,
    version: row.version,
  }));
}
