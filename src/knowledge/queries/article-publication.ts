import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { ArticlePublication } from '../api';

@QueryHandler(ArticlePublication)
export class ArticlePublicationHandler implements IQueryHandler<ArticlePublication> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ slug }: ArticlePublication): Promise<{ publishedAt: string } | null> {
    const row = await this.read.first<{ publishedAt: string }>(
      sql`SELECT published_at AS "publishedAt" FROM knowledge_article
          WHERE slug = ${slug} AND status = 'published'`,
    );
    return row ?? null;
  }
}
