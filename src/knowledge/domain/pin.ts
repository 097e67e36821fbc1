import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  TextColumn,
  columnType,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import type { HelpLocale } from '../api';

export type PinFacts = Pick<Pin, 'phrase' | 'articleId' | 'locale'>;

/** An article that editors want first whenever a question holds a phrase. */
@Entity('knowledge_pin')
@Index('ix_knowledge_pin_article', ['articleId'])
export class Pin {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_knowledge_pin' })
  id: string;

  @TextColumn()
  phrase: string;

  @IdColumn({ name: 'article_id' })
  articleId: string;

  /** The language of the questions it is for; `null` for all. */
  @ShortColumn({ nullable: true })
  locale: HelpLocale | null;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  @CountColumn()
  version: number;

  static set(facts: PinFacts, now: Date): Pin {
    return Object.assign(new Pin(), facts, { id: newId(), createdAt: now, version: 1 });
  }

  change(facts: Partial<PinFacts>): void {
    Object.assign(this, facts);
  }
}
