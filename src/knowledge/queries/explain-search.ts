import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { ExplainSearch, type SearchExplanation } from '../api';
import { ArticleIndex } from '../memory/article-index';

@QueryHandler(ExplainSearch)
export class ExplainSearchHandler implements IQueryHandler<ExplainSearch> {
  constructor(
    private readonly index: ArticleIndex,
    private readonly clock: Clock,
  ) {}

  execute({ text, locale, limit }: ExplainSearch): Promise<SearchExplanation> {
    return this.index.explain({ text, locale, limit, now: this.clock.now().getTime() });
  }
}
