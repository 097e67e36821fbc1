import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { CategoryExists } from '../api';
import { isSlug } from '../text/slugs';

@QueryHandler(CategoryExists)
export class CategoryExistsHandler implements IQueryHandler<CategoryExists> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ slug }: CategoryExists): Promise<boolean> {
    if (!isSlug(slug)) return false;
    return Boolean(await this.read.first(sql`SELECT id FROM knowledge_category WHERE slug = ${slug}`));
  }
}
