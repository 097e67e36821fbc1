import type { Locale } from '../../platform/context';
import { sql, type Sql } from '../../platform/database/sql';

/**
 * Joins the one text `t` of an article `a` that a reader of a language is shown: that language, or the other
 * where it is missing. The languages are two, so the other one is whichever is not asked for.
 */
export function shownText(locale: Locale): Sql {
  return sql`JOIN knowledge_article_text t ON t.article_id = a.id
               AND (t.locale = ${locale} OR NOT EXISTS (
                 SELECT 1 FROM knowledge_article_text o WHERE o.article_id = a.id AND o.locale = ${locale}))`;
}
