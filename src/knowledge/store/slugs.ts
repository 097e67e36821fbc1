import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { Conflict } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import { UnitOfWork } from '../../platform/unit-of-work';
import { FormerSlug } from '../domain/former-slug';

/** Which slugs belong to which article, the given-up ones included: no other article ever gets them. */
@Injectable()
export class Slugs {
  constructor(
    private readonly rows: Rows,
    private readonly read: ReadDatabase,
    private readonly unit: UnitOfWork,
  ) {}

  /** The article that has or had this slug. */
  async ownerOf(slug: string): Promise<string | null> {
    const found = await this.read.first<{ id: string }>(
      sql`SELECT id FROM knowledge_article WHERE slug = ${slug}
          UNION ALL SELECT article_id AS id FROM knowledge_former_slug WHERE slug = ${slug} LIMIT 1`,
    );
    return found?.id ?? null;
  }

  /** From here to the end of the unit nobody else takes the slug. Errors: `knowledge.slug-taken`. */
  async assertFree(slug: string, articleId: string | null): Promise<void> {
    if (this.unit.dialect === 'postgres')
      await this.unit.query(
        sql`SELECT pg_advisory_xact_lock(hashtextextended(${`knowledge.slug ${slug}`}, 0))`,
      );
    const owner = await this.ownerOf(slug);
    if (owner !== null && owner !== articleId) throw new Conflict('knowledge.slug-taken', { slug });
  }

  /** The former one leads to the article from now on; the new one is no former one any more. */
  async renamed(articleId: string, former: string, slug: string, now: Date): Promise<void> {
    await this.unit.query(sql`DELETE FROM knowledge_former_slug WHERE slug = ${slug}`);
    await this.keep(former, articleId, now);
  }

  /** `false` when it leads somewhere already. */
  keep(former: string, articleId: string, now: Date): Promise<boolean> {
    return this.rows.insert(FormerSlug.of(former, articleId, now), 'ignore');
  }
}
