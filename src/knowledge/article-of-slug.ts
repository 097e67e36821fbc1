import { sql, type Sql } from '../platform/database/sql';

/** Of the articles the one that has this slug, or gave it up: an editor or a reader may still hold the old one. */
export function ofSlug(slug: string): Sql {
  return sql`(slug = ${slug} OR id = (SELECT f.article_id FROM knowledge_former_slug f WHERE f.slug = ${slug}))`;
}
