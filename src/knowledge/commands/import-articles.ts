import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors';
import { Live } from '../../platform/live/live';
import type { Article } from '../domain/article';
import { bringUpToDate, newArticle } from '../folders/apply-plan';
import type { PlannedArticle } from '../folders/plan';
import { Articles } from '../store/articles';
import { Slugs } from '../store/slugs';
import { ArticleValues } from './article-values';
import { auditView } from './audit-view';

export interface ImportOutcome {
  slug: string;
  outcome: 'added' | 'changed' | 'unchanged' | 'refused';
  /** The code of the refusal. */
  code?: string;
}

/** Adds articles, or brings them to what their documents say. One that is refused holds back none of the others. */
export class ImportArticles extends Command<ImportOutcome[]> {
  constructor(readonly planned: readonly PlannedArticle[]) {
    super();
  }
}

@CommandHandler(ImportArticles)
export class ImportArticlesHandler implements ICommandHandler<ImportArticles> {
  constructor(
    private readonly articles: Articles,
    private readonly slugs: Slugs,
    private readonly values: ArticleValues,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly live: Live,
  ) {}

  async execute({ planned }: ImportArticles): Promise<ImportOutcome[]> {
    const outcomes: ImportOutcome[] = [];
    for (const each of planned) {
      try {
        outcomes.push({ slug: each.slug, outcome: await this.take(each) });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        // Refused by the article itself or before it: nothing of it was written.
        outcomes.push({ slug: each.slug, outcome: 'refused', code: error.code });
      }
    }
    if (outcomes.some(({ outcome }) => outcome === 'added' || outcome === 'changed')) {
      await this.live.announce('knowledge');
    }
    return outcomes;
  }

  private async take(planned: PlannedArticle): Promise<'added' | 'changed' | 'unchanged'> {
    const now = this.clock.now();
    this.values.assertSearched(planned.documents);
    const categoryId = await this.values.category(planned.category);
    const owner = await this.slugs.ownerOf(planned.slug);
    const known = owner === null ? null : await this.articles.byId(owner);
    if (!known) {
      const article = newArticle(planned, categoryId, now);
      await this.articles.add(article);
      await this.written(article, planned, null);
      return 'added';
    }
    const [before, version] = [auditView(known), known.version];
    bringUpToDate(known, planned, categoryId, now);
    await this.articles.save(known);
    if (known.version === version) return 'unchanged';
    await this.written(known, planned, before);
    return 'changed';
  }

  private async written(article: Article, { facts }: PlannedArticle, before: object | null): Promise<void> {
    for (const former of facts.formerSlugs ?? []) {
      if ((await this.slugs.ownerOf(former)) === null) {
        await this.slugs.keep(former, article.id, this.clock.now());
      }
    }
    await this.audit.write({
      action: 'knowledge.article-imported',
      subject: article.id,
      before,
      after: auditView(article),
    });
  }
}
