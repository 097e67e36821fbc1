import { Conflict } from '../../platform/errors';
import { Article } from '../domain/article';
import type { Words } from '../domain/article-text';
import type { Document } from './document';
import type { PlannedArticle } from './plan';

/** An article as its documents say; one of whose status they say nothing is published. */
export function newArticle(
  { slug, facts, documents }: PlannedArticle,
  categoryId: string,
  now: Date,
): Article {
  const { kind = 'documentation', keywords = [], status = 'published', publishedAt } = facts;
  const article = Article.draft({ slug, kind, categoryId, keywords }, now);
  const shown = documents.filter(({ pending }) => !pending);
  for (const { locale, words } of shown.length > 0 ? shown : documents)
    article.write(locale, words, null, now);
  if (status === 'published' || publishedAt) article.publish(publishedAt ?? now);
  finish(article, facts, status, documents, now);
  return article;
}

/** Brings an article to what its documents say; what they do not say stays. */
export function bringUpToDate(
  article: Article,
  { facts, documents }: PlannedArticle,
  categoryId: string,
  now: Date,
): void {
  const { kind = article.kind, keywords = article.keywords, status = article.status } = facts;
  const changed = documents.filter(
    ({ locale, words, pending }) => !pending && !isSame(article.texts.get(locale), words),
  );
  if (article.status === 'archived') {
    if (status === 'archived' && changed.length === 0) return;
    if (status === 'archived') throw new Conflict('knowledge.article-archived');
    article.withdraw(now);
  }
  article.describe({ ...article.facts, kind, categoryId, keywords }, now);
  if (changed.length > 0 && article.publishAt !== null) throw new Conflict('knowledge.article-scheduled');
  for (const { locale, words } of changed) article.write(locale, words, null, now);
  if (status === 'published' && article.status !== 'published') article.publish(now);
  finish(article, facts, status, documents, now);
}

function finish(
  article: Article,
  { publishAt, reviewedAt }: PlannedArticle['facts'],
  status: Article['status'],
  documents: readonly Document[],
  now: Date,
): void {
  if (status === 'draft' && article.status !== 'draft') article.withdraw(now);
  if (article.publishAt === null) {
    for (const { locale, words, pending } of documents) {
      if (pending) article.propose(locale, words, null, now);
    }
  }
  if (publishAt && publishAt > now && article.publishAt?.getTime() !== publishAt.getTime()) {
    article.schedule(publishAt, now);
  }
  const isReviewed =
    reviewedAt && article.status === 'published' && reviewedAt.getTime() !== article.reviewedAt?.getTime();
  if (
    isReviewed &&
    (article.reviewedAt === null || article.version === 1 || reviewedAt > article.reviewedAt)
  ) {
    article.review(reviewedAt);
  }
  if (status === 'archived') article.archive(now);
}

function isSame(shown: Words | undefined, { title, summary, body }: Words): boolean {
  return shown?.title === title && shown.summary === summary && shown.body === body;
}
