import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { ArticleValues } from './article-values';
import { Editing } from './editing';

/**
 * Says to which articles an imported one points, when all of them are there. Errors: `knowledge.article-not-found`,
 * `knowledge.unknown-article`, `knowledge.only-faq-points`, `knowledge.article-archived`.
 */
export class LinkArticles extends Command<{ slug: string }> {
  constructor(
    readonly slug: string,
    readonly links: { related?: string[]; pointsTo?: string },
  ) {
    super();
  }
}

@CommandHandler(LinkArticles)
export class LinkArticlesHandler implements ICommandHandler<LinkArticles> {
  constructor(
    private readonly editing: Editing,
    private readonly values: ArticleValues,
    private readonly clock: Clock,
  ) {}

  execute({ slug, links }: LinkArticles): Promise<{ slug: string }> {
    return this.editing.edit(slug, 'knowledge.article-imported', undefined, async (article) => {
      const facts = await this.values.facts(links, article.facts, article);
      if (article.status !== 'archived') article.describe(facts, this.clock.now());
    });
  }
}
