import type { Locale } from '../../platform/context';
import { sql, type Sql } from '../../platform/database/sql';

/** Revision `n` is the newest of its article in its language. */
export const isNewest = sql`n.number = (
  SELECT max(o.number) FROM knowledge_revision o WHERE o.article_id = n.article_id AND o.locale = n.locale)`;

/** The newest revision `n` of a language in which its article is written. */
export const isStanding = sql`n.removal = 0 AND ${isNewest}`;

/** The number of the newest revision of an article `a`: in this language, or where it has none in whichever was written last. */
export function newestRevision(locale: Locale): Sql {
  return sql`(SELECT n.number FROM knowledge_revision n WHERE n.article_id = a.id AND ${isStanding}
              ORDER BY CASE n.locale WHEN ${locale} THEN 0 ELSE 1 END, n.number DESC LIMIT 1)`;
}
