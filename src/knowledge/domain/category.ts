import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CountColumn, IdColumn, JsonColumn, ShortColumn, columnType } from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import type { Locale } from '../../platform/context';

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
  titles: Record<Locale, string>;

  /** Other words and product names by which people look for it; searched, never shown. */
  @JsonColumn({ name: 'former_names' })
  formerNames: string[];

  @IdColumn({ name: 'parent_id', nullable: true })
  parentId: string | null;

  @CountColumn({ default: 1 })
  version: number;

  static define(
    facts: Pick<Category, 'slug' | 'position' | 'titles' | 'formerNames'> & { parentId?: string | null },
  ): Category {
    return Object.assign(new Category(), { parentId: null }, facts, { id: newId(), version: 1 });
  }

  /** Its slug stays for good: tickets name their category by it. */
  describe(facts: Pick<Category, 'titles' | 'formerNames'>): void {
    Object.assign(this, facts);
  }

  /** Where it stands among the others; whoever calls has looked that no circle comes of it. */
  place(parentId: string | null, position: number): void {
    this.parentId = parentId;
    this.position = position;
  }
}
