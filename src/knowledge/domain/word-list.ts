import { Entity, PrimaryColumn } from 'typeorm';
import { CountColumn, JsonColumn, columnType } from '../../platform/database/columns';
import { Conflict } from '../../platform/errors';

/** The lists of words with which editors steer the search. */
export type WordListName = 'synonyms' | 'stop-words';

/** One list is one row: whoever changes it sees all of it. */
@Entity('knowledge_word_list')
export class WordList {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_knowledge_word_list' })
  name: WordListName;

  /** Groups of words that mean the same, or single words. */
  @JsonColumn()
  items: readonly string[][] | readonly string[];

  @CountColumn()
  version: number;

  /** Puts a list in the place of the one that the editor saw. Errors: `knowledge.words-changed-meanwhile`. */
  replace(items: WordList['items'], basedOn: number | undefined): void {
    if (basedOn !== undefined && basedOn !== this.version)
      throw new Conflict('knowledge.words-changed-meanwhile');
    this.items = items;
  }
}
