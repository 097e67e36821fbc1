import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, dayMs, later } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { MostReadArticles, type ArticleSummary } from '../api';
import { shownText } from './shown-text';

const days = 30;

@QueryHandler(MostReadArticles)
export class MostReadArticlesHandler implements IQueryHandler<MostReadArticles> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
  ) {}

  execute({ locale, limit }: MostReadArticles): Promise<ArticleSummary[]> {
    const since = later(this.clock.now(), -days * dayMs)
      .toISOString()
      .slice(0, 10);
    return this.read.all<ArticleSummary>(
      sql`SELECT a.slug, t.title, a.kind, c.slug AS category, t.summary, t.locale
          FROM (SELECT article_id, sum(readings) AS readings FROM knowledge_reading
                WHERE day > ${since} GROUP BY article_id) r
          JOIN knowledge_article a ON a.id = r.article_id AND a.status = 'published'
          JOIN knowledge_category c ON c.id = a.category_id
          ${shownText(locale)}
          ORDER BY r.readings DESC, a.slug LIMIT ${limit}`,
    );
  }
}
