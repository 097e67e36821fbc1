import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import type { ArticleKind } from '../api';
import { Article } from '../domain/article';
import { tidied } from '../domain/tidy-words';
import { Articles } from '../store/articles';
import { Slugs } from '../store/slugs';
import { isSlug, slugOf } from '../text/slugs';
import { ArticleValues, type FactsWanted, type WordsWanted } from './article-values';
import { auditView } from './audit-view';

/**
 * Begins an article as a draft; without a slug it is made of the title. Errors: `knowledge.slug-taken`,
 * `knowledge.bad-slug`, `knowledge.unknown-category`, `knowledge.unknown-article`, `knowledge.unknown-locale`,
 * `knowledge.only-faq-points`.
 */
export class CreateArticle extends Command<{ slug: string }> {
  constructor(
    readonly authorId: string,
    readonly draft: FactsWanted & { kind: ArticleKind; categorySlug: string; slug?: string },
    readonly words: WordsWanted,
  ) {
    super();
  }
}

@CommandHandler(CreateArticle)
export class CreateArticleHandler implements ICommandHandler<CreateArticle> {
  constructor(
    private readonly articles: Articles,
    private readonly slugs: Slugs,
    private readonly values: ArticleValues,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ authorId, draft, words: { locale, ...written } }: CreateArticle) {
    const now = this.clock.now();
    this.values.assertSearched([{ locale }], 'locale');
    const slug = draft.slug ?? slugOf(written.title);
    if (!isSlug(slug)) throw badSlug();
    await this.slugs.assertFree(slug, null);
    const none = { kind: draft.kind, categoryId: '', keywords: [], related: [], pointsTo: null };
    const facts = await this.values.facts(draft, none, null);
    const article = Article.draft({ slug, ...none, categoryId: facts.categoryId }, now);
    article.describe(facts, now);
    article.write(locale, tidied(written), authorId, now);
    await this.articles.add(article);
    await this.audit.write({
      action: 'knowledge.article-created',
      subject: article.id,
      after: auditView(article),
    });
    return { slug };
  }
}

/** The slug has letters that addresses do without, or none at all. */
export function badSlug(): Invalid {
  return new Invalid('knowledge.bad-slug', {}, [{ path: 'slug', code: 'knowledge.bad-slug' }]);
}
