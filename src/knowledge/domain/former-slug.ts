import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, columnType } from '../../platform/database/columns';

/** An address under which an article used to be; it leads to the article for ever. */
@Entity('knowledge_former_slug')
@Index('ix_knowledge_former_slug_article', ['articleId'])
export class FormerSlug {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_knowledge_former_slug' })
  slug: string;

  @IdColumn({ name: 'article_id' })
  articleId: string;

  @InstantColumn({ name: 'given_up_at' })
  givenUpAt: Date;

  static of(slug: string, articleId: string, now: Date): FormerSlug {
    return Object.assign(new FormerSlug(), { slug, articleId, givenUpAt: now });
  }
}
