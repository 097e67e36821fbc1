import { Query } from '@nestjs/cqrs';

/** What kind of value a category asks for. */
export type FactType = 'text' | 'number' | 'url' | 'choice' | 'product' | 'order' | 'date';

/** Something that questions of a category are seldom answered without. */
export interface CategoryFact {
  /** Its name in `facts` of a ticket: `order_number`. */
  field: string;
  type: FactType;
  required: boolean;
  /** How it is asked for; readers of English see the Spanish words where theirs are missing. */
  hint: { es: string; en: string | null };
  /** The values to choose from, of a `choice` alone. */
  choices?: string[];
}

/** What a category asks for, in its order; `null` when there is no such category. `version` is 0 for the defaults. */
export class FactsOfCategory extends Query<{ facts: CategoryFact[]; version: number } | null> {
  constructor(readonly categorySlug: string) {
    super();
  }
}
