import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { SearchArticles, type SearchAnswer } from '../api';
import { ArticleIndex } from '../memory/article-index';

@QueryHandler(SearchArticles)
export class SearchArticlesHandler implements IQueryHandler<SearchArticles> {
  constructor(private readonly index: ArticleIndex) {}

  execute({ text, locale, limit }: SearchArticles): Promise<SearchAnswer> {
    return this.index.search(text, locale, limit);
  }
}
