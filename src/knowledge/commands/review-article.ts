import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Editing } from './editing';

/** Says that an article is right as it stands. Errors: `knowledge.article-not-found`, `knowledge.article-not-published`. */
export class ReviewArticle extends Command<{ slug: string }> {
  constructor(readonly slug: string) {
    super();
  }
}

@CommandHandler(ReviewArticle)
export class ReviewArticleHandler implements ICommandHandler<ReviewArticle> {
  constructor(
    private readonly editing: Editing,
    private readonly clock: Clock,
  ) {}

  execute({ slug }: ReviewArticle): Promise<{ slug: string }> {
    return this.editing.edit(slug, 'knowledge.article-reviewed', undefined, (article) =>
      article.review(this.clock.now()),
    );
  }
}
