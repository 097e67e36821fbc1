import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Articles } from '../store/articles';
import { Editing } from './editing';

/**
 * Writes again what a revision says, or takes the language away again, as a new revision; nothing is undone. Errors:
 * `knowledge.article-not-found`, `knowledge.revision-not-found`, `knowledge.changed-meanwhile`,
 * `knowledge.article-archived`, `knowledge.article-scheduled`, `knowledge.language-not-found`,
 * `knowledge.last-language`.
 */
export class RestoreRevision extends Command<{ slug: string }> {
  constructor(
    readonly editorId: string,
    readonly slug: string,
    readonly number: number,
    readonly basedOn: number,
  ) {
    super();
  }
}

@CommandHandler(RestoreRevision)
export class RestoreRevisionHandler implements ICommandHandler<RestoreRevision> {
  constructor(
    private readonly editing: Editing,
    private readonly articles: Articles,
    private readonly clock: Clock,
  ) {}

  execute({ editorId, slug, number, basedOn }: RestoreRevision): Promise<{ slug: string }> {
    return this.editing.edit(slug, 'knowledge.revision-restored', basedOn, async (article) => {
      const { removal, locale, ...words } = await this.articles.revision(article.id, number);
      if (removal) article.removeLanguage(locale, editorId, this.clock.now());
      else article.propose(locale, words, editorId, this.clock.now());
    });
  }
}
