import { ApiProperty } from '@nestjs/swagger';

const types = ['text', 'number', 'url', 'choice', 'product', 'order', 'date'];

/** What a question of the category should tell, in the reader's language. */
export class AskedFactResponse {
  /** Its name in `facts` of a ticket. */
  field: string;
  @ApiProperty({ enum: types })
  type: string;
  required: boolean;
  hint: string;
  /** The values to choose from, of a `choice` alone. */
  choices?: string[];
}

export class AskedFactsResponse {
  items: AskedFactResponse[];
}

/** How a fact is asked for. */
export class FactHintResponse {
  es: string;
  @ApiProperty({ type: String, nullable: true })
  en: string | null;
}

/** A fact as editors see it. */
export class CategoryFactResponse {
  field: string;
  @ApiProperty({ enum: types })
  type: string;
  required: boolean;
  hint: FactHintResponse;
  choices?: string[];
}

/** What a category asks for, with the version to base a change on; 0 for the defaults. */
export class CategoryFactsResponse {
  facts: CategoryFactResponse[];
  version: number;
}
