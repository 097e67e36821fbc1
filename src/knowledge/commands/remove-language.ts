import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import { helpLocales } from '../languages';
import { Editing } from './editing';

/**
 * Takes a language of an article away: of a published one when it is published. Errors:
 * `knowledge.article-not-found`, `knowledge.language-not-found`, `knowledge.changed-meanwhile`,
 * `knowledge.last-language`, `knowledge.article-archived`, `knowledge.article-scheduled`.
 */
export class RemoveLanguage extends Command<{ slug: string }> {
  constructor(
    readonly editorId: string,
    readonly slug: string,
    readonly language: string,
    readonly basedOn: number,
  ) {
    super();
  }
}

@CommandHandler(RemoveLanguage)
export class RemoveLanguageHandler implements ICommandHandler<RemoveLanguage> {
  constructor(
    private readonly editing: Editing,
    private readonly clock: Clock,
  ) {}

  execute({ editorId, slug, language, basedOn }: RemoveLanguage): Promise<{ slug: string }> {
    const locale = helpLocales.find((each) => each === language);
    return this.editing.edit(slug, 'knowledge.language-removed', basedOn, (article) => {
      if (!locale) throw new NotFound('knowledge.language-not-found');
      article.removeLanguage(locale, editorId, this.clock.now());
    });
  }
}
