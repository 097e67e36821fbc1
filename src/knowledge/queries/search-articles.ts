import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { SearchArticles, type SearchAnswer } from '../api';
import { ArticleIndex } from '../memory/article-index';

@QueryHandler(SearchArticles)
export class SearchArticlesHandler implements IQueryHandler<SearchArticles> {
  constructor(
    private readonly index: ArticleIndex,
    private readonly clock: Clock,
  ) {}

  execute({ text, locale, limit }: SearchArticles): Promise<SearchAnswer> {
    return this.index.search({ text, locale, limit, now: this.clock.now().getTime() });
  }
}
