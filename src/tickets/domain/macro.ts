import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  columnType,
  CountColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  TextColumn,
} from '../../platform/database/columns';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { unknownVariables, writtenVariables } from '../macro-text';
import type { MacroWords } from '../staff-api';

/** A text that staff use again and again. */
@Entity('tickets_macro')
@Index('ix_tickets_macro_title', ['title', 'id'])
export class Macro {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_tickets_macro' })
  id: string;

  @ShortColumn()
  title: string;

  @TextColumn({ name: 'text_es' })
  textEs: string;

  /** Without one, readers of English get the Spanish one. */
  @TextColumn({ name: 'text_en', nullable: true })
  textEn: string | null;

  /** Offered first in this category. */
  @ShortColumn({ name: 'category_slug', nullable: true })
  categorySlug: string | null;

  @IdColumn({ name: 'changed_by' })
  changedBy: string;

  @InstantColumn({ name: 'changed_at' })
  changedAt: Date;

  @CountColumn()
  version: number;

  static write(words: MacroWords, by: string, now: Date): Macro {
    const macro = Object.assign(new Macro(), { id: newId(), version: 1 });
    macro.say(words, by, now);
    return macro;
  }

  get words(): MacroWords {
    const { title, textEs, textEn, categorySlug } = this;
    return { title, text: { es: textEs, en: textEn }, categorySlug };
  }

  /** Errors: `tickets.unknown-variable`. */
  say({ title, text, categorySlug }: MacroWords, by: string, now: Date): void {
    for (const said of [text.es, text.en ?? '']) assertKnownVariables(said);
    this.title = title;
    this.textEs = text.es;
    this.textEn = text.en;
    this.categorySlug = categorySlug;
    this.changedBy = by;
    this.changedAt = now;
  }
}

function assertKnownVariables(text: string): void {
  if (unknownVariables(text).length === 0) return;
  const [code, params] = ['tickets.unknown-variable', { known: writtenVariables }];
  throw new Invalid('tickets.unknown-variable', params, [{ path: 'text', code, params }]);
}
