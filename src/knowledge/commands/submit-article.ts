import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Editing } from './editing';

/**
 * Asks for an article to be published, or takes that back. Errors: `knowledge.article-not-found`,
 * `knowledge.article-archived`, `knowledge.nothing-to-publish`.
 */
export class SubmitArticle extends Command<{ slug: string }> {
  constructor(
    readonly editorId: string,
    readonly slug: string,
    readonly submitted: boolean,
  ) {
    super();
  }
}

@CommandHandler(SubmitArticle)
export class SubmitArticleHandler implements ICommandHandler<SubmitArticle> {
  constructor(
    private readonly editing: Editing,
    private readonly clock: Clock,
  ) {}

  execute({ editorId, slug, submitted }: SubmitArticle): Promise<{ slug: string }> {
    const now = this.clock.now();
    const action = submitted ? 'knowledge.article-submitted' : 'knowledge.article-unsubmitted';
    return this.editing.edit(slug, action, undefined, (article) =>
      submitted ? article.submit(editorId, now) : article.unsubmit(now),
    );
  }
}
