import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CountColumn, IdColumn, JsonColumn, ShortColumn, columnType } from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import type { ArticleLocale } from './article-text';

/** A topic of the help, ordered by hand. */
@Entity('knowledge_category')
@Index('uq_knowledge_category_slug', ['slug'], { unique: true })
@Index('ix_knowledge_category_position', ['position'])
export class Category {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_knowledge_category' })
  id: string;

  @ShortColumn()
  slug: string;

  @CountColumn()
  position: number;

  @JsonColumn()
  titles: Record<ArticleLocale, string>;

  /** Other words and product names by which people look for it; searched, never shown. */
  @JsonColumn({ name: 'former_names' })
  formerNames: string[];

  @IdColumn({ name: 'parent_id', nullable: true })
  parentId: string | null;

  static define(facts: Pick<Category, 'slug' | 'position' | 'titles' | 'formerNames'>): Category {
    return Object.assign(new Category(), facts, { id: newId(), parentId: null });
  }
}
