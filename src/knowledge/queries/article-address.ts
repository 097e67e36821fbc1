import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { ArticleAddress } from '../api';
import { isSlug } from '../text/slugs';

@QueryHandler(ArticleAddress)
export class ArticleAddressHandler implements IQueryHandler<ArticleAddress> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ formerSlug }: ArticleAddress): Promise<string | null> {
    if (!isSlug(formerSlug)) return null;
    const found = await this.read.first<{ slug: string }>(
      sql`SELECT a.slug FROM knowledge_former_slug f JOIN knowledge_article a ON a.id = f.article_id
          WHERE f.slug = ${formerSlug} AND a.status = 'published'`,
    );
    return found?.slug ?? null;
  }
}
