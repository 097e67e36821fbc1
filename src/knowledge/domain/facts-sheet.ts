import { Entity, PrimaryColumn } from 'typeorm';
import {
  columnType,
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
} from '../../platform/database/columns';
import { Conflict, Invalid } from '../../platform/errors';
import type { CategoryFact } from '../category-facts';

/** What editors decided that a category asks for; until then the defaults hold. */
@Entity('knowledge_facts_sheet')
export class FactsSheet {
  @PrimaryColumn({
    name: 'category_slug',
    type: columnType.short,
    primaryKeyConstraintName: 'pk_knowledge_facts_sheet',
  })
  categorySlug: string;

  @JsonColumn()
  facts: CategoryFact[];

  @IdColumn({ name: 'changed_by' })
  changedBy: string;

  @InstantColumn({ name: 'changed_at' })
  changedAt: Date;

  @CountColumn()
  version: number;

  /** Errors as for `rewrite`. */
  static begin(categorySlug: string, facts: CategoryFact[], by: string, now: Date): FactsSheet {
    const sheet = Object.assign(new FactsSheet(), { categorySlug, facts: [], version: 1 });
    sheet.write(facts, by, now);
    return sheet;
  }

  /** `basedOn` is the version that the editor saw. Errors: `knowledge.facts-changed-meanwhile`, and unfit facts. */
  rewrite(facts: CategoryFact[], basedOn: number | undefined, by: string, now: Date): void {
    if (basedOn !== undefined && basedOn !== this.version) {
      throw new Conflict('knowledge.facts-changed-meanwhile');
    }
    this.write(facts, by, now);
  }

  private write(facts: CategoryFact[], by: string, now: Date): void {
    facts.forEach(({ field, type, choices = [] }, index) => {
      if (facts.findIndex((other) => other.field === field) !== index) {
        throw new Invalid('knowledge.fact-twice', {}, [
          { path: `facts.${index}.field`, code: 'knowledge.fact-twice' },
        ]);
      }
      if (type === 'choice' ? choices.length < 2 : choices.length > 0) {
        throw new Invalid('knowledge.fact-choices', {}, [
          { path: `facts.${index}.choices`, code: 'knowledge.fact-choices' },
        ]);
      }
    });
    this.facts = facts;
    this.changedBy = by;
    this.changedAt = now;
  }
}
