import type { Locale } from '../../platform/context';
import { sql, type Sql } from '../../platform/database/sql';

/** The number of the newest revision of an article `a`: in this language, or where it has none in whichever was written last. */
export function newestRevision(locale: Locale): Sql {
  return sql`coalesce(
    (SELECT max(n.number) FROM knowledge_revision n WHERE n.article_id = a.id AND n.locale = ${locale}), a.revisions)`;
}
