import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { NotAllowed } from '../../platform/errors';
import type { Article } from '../domain/article';
import { tidied } from '../domain/tidy-words';
import { Slugs } from '../store/slugs';
import { isSlug } from '../text/slugs';
import { ArticleValues, type FactsWanted, type WordsWanted } from './article-values';
import { badSlug } from './create-article';
import { Editing, type Editor } from './editing';

/**
 * Changes an article: facts at once, words of a published article when they are published. Errors:
 * `knowledge.article-not-found`, `knowledge.changed-meanwhile`, `knowledge.article-archived`,
 * `knowledge.article-scheduled`, `knowledge.for-supervisors`, and those of `CreateArticle`.
 */
export class ChangeArticle extends Command<{ slug: string }> {
  constructor(
    readonly editor: Editor,
    readonly slug: string,
    readonly basedOn: number,
    readonly change: FactsWanted & { slug?: string; texts?: WordsWanted[] },
  ) {
    super();
  }
}

@CommandHandler(ChangeArticle)
export class ChangeArticleHandler implements ICommandHandler<ChangeArticle> {
  constructor(
    private readonly editing: Editing,
    private readonly slugs: Slugs,
    private readonly values: ArticleValues,
    private readonly clock: Clock,
  ) {}

  async execute({ editor, slug, basedOn, change }: ChangeArticle): Promise<{ slug: string }> {
    const { slug: wanted, texts = [], ...facts } = change;
    const now = this.clock.now();
    this.values.assertSearched(texts);
    return this.editing.edit(slug, 'knowledge.article-changed', basedOn, async (article) => {
      const before = JSON.stringify([article.slug, article.facts]);
      article.describe(await this.values.facts(facts, article.facts, article), now);
      if (wanted !== undefined) await this.rename(article, wanted, now);
      const changed = JSON.stringify([article.slug, article.facts]) !== before;
      if (changed && article.status === 'published' && !editor.mayPublish) {
        throw new NotAllowed('knowledge.for-supervisors');
      }
      for (const { locale, ...words } of texts) article.propose(locale, tidied(words), editor.id, now);
    });
  }

  private async rename(article: Article, slug: string, now: Date): Promise<void> {
    if (!isSlug(slug)) throw badSlug();
    await this.slugs.assertFree(slug, article.id);
    const former = article.rename(slug, now);
    if (former !== null) await this.slugs.renamed(article.id, former, slug, now);
  }
}
