import type { Article } from '../domain/article';

/** An article as the audit log keeps it: its words stand in its revisions. */
export function auditView(article: Article) {
  const { slug, status, publishAt, submittedAt, revisions, facts } = article;
  return { slug, status, ...facts, publishAt, submittedAt, revisions };
}
