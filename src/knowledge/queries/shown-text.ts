import { sql, type Sql } from '../../platform/database/sql';
import type { HelpLocale } from '../api';

/**
 * Joins the one text `t` of an article `a` that a reader of a language is shown: that language, or where it is missing
 * Spanish, English, or any.
 */
export function shownText(locale: HelpLocale): Sql {
  return sql`JOIN knowledge_article_text t ON t.article_id = a.id AND t.locale = (
               SELECT o.locale FROM knowledge_article_text o WHERE o.article_id = a.id
               ORDER BY CASE o.locale WHEN ${locale} THEN 0 WHEN 'es' THEN 1 WHEN 'en' THEN 2 ELSE 3 END, o.locale
               LIMIT 1)`;
}
