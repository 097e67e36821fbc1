import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Editing } from './editing';

/** Shown to everybody (from a moment on, or now), worked on, or put away. */
export interface Publication {
  state: 'draft' | 'published' | 'archived';
  at: Date | null;
}

/**
 * Publishes an article with its newest words, now or later, takes it back or archives it. Errors:
 * `knowledge.article-not-found`, `knowledge.changed-meanwhile`, `knowledge.article-archived`,
 * `knowledge.article-empty`, `knowledge.nothing-to-publish`, `knowledge.schedule-in-the-past`.
 */
export class ChangePublication extends Command<{ slug: string }> {
  constructor(
    readonly slug: string,
    readonly publication: Publication,
    readonly basedOn: number | undefined,
  ) {
    super();
  }
}

@CommandHandler(ChangePublication)
export class ChangePublicationHandler implements ICommandHandler<ChangePublication> {
  constructor(
    private readonly editing: Editing,
    private readonly clock: Clock,
  ) {}

  execute({ slug, publication: { state, at }, basedOn }: ChangePublication): Promise<{ slug: string }> {
    const now = this.clock.now();
    return this.editing.edit(slug, 'knowledge.publication-changed', basedOn, (article) => {
      if (state === 'draft') article.withdraw(now);
      else if (state === 'archived') article.archive(now);
      else if (at) article.schedule(at, now);
      else article.publish(now);
    });
  }
}
