import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RecipientOf } from '../../accounts/api';
import { Conflict } from '../../platform/errors';
import type { Article } from '../domain/article';
import { lineDiff } from '../domain/line-diff';
import type { Revision } from '../domain/revision';
import { helpLocales } from '../languages';
import { StaffArticle } from '../queries/staff-article';
import { Articles } from '../store/articles';

/** Refuses a stale save, and shows what somebody else has changed since it was begun. */
@Injectable()
export class ChangedMeanwhile {
  constructor(
    private readonly articles: Articles,
    private readonly queries: QueryBus,
  ) {}

  /** Errors: `knowledge.changed-meanwhile`, whose `meanwhile` holds the version to go on from and what changed. */
  async assertNot(article: Article, basedOn: number): Promise<void> {
    if (basedOn === article.version) return;
    const texts = [];
    for (const locale of helpLocales) {
      const revisions = await this.articles.revisionsIn(article.id, locale);
      const last = revisions.at(-1);
      const seen = revisions.findLast(({ articleVersion }) => articleVersion <= basedOn);
      if (last && last !== seen) texts.push(await this.change(seen, last));
    }
    const { version, updatedAt, slug, kind, keywords, status, publishAt, submittedAt } = article;
    const { category, related, pointsTo } = await this.queries.execute(new StaffArticle(slug));
    const facts = { slug, kind, category, keywords, related, pointsTo, status, publishAt, submittedAt };
    const meanwhile = { version, updatedAt, ...facts, texts };
    throw new Conflict('knowledge.changed-meanwhile', {}, { meanwhile });
  }

  private async change(before: Revision | undefined, after: Revision) {
    const { locale, number, removal, title, summary, body, authorId, madeAt } = after;
    const author = authorId === null ? null : await this.queries.execute(new RecipientOf(authorId));
    return {
      ...{ locale, number, removal, title, summary, body },
      author: author?.name ?? null,
      madeAt,
      changes: lineDiff(before?.body ?? '', body),
    };
  }
}
