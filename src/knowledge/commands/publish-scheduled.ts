import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Articles } from '../store/articles';
import { Editing } from './editing';

/** Publishes an article whose time has come; does nothing when its schedule was changed meanwhile. */
export class PublishScheduled extends Command<void> {
  constructor(readonly articleId: string) {
    super();
  }
}

@CommandHandler(PublishScheduled)
export class PublishScheduledHandler implements ICommandHandler<PublishScheduled> {
  constructor(
    private readonly articles: Articles,
    private readonly editing: Editing,
    private readonly clock: Clock,
  ) {}

  async execute({ articleId }: PublishScheduled): Promise<void> {
    const article = await this.articles.byId(articleId);
    const now = this.clock.now();
    if (!article?.publishAt || article.publishAt > now) return;
    await this.editing.apply(article, 'knowledge.published-on-schedule', () => article.publish(now));
  }
}
