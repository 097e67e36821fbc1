import { Entity, PrimaryColumn } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  TextColumn,
  columnType,
} from '../../platform/database/columns';
import type { ArticleLocale, Words } from './article-text';

const key = 'pk_knowledge_revision';

/** What an article said from a moment on in a language, and who wrote it. Only ever added. */
@Entity('knowledge_revision')
export class Revision implements Words {
  @PrimaryColumn({ name: 'article_id', type: columnType.id, primaryKeyConstraintName: key })
  articleId: string;

  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: key })
  locale: ArticleLocale;

  /** Counts through all languages of the article, from 1. */
  @PrimaryColumn({ type: columnType.count, primaryKeyConstraintName: key })
  number: number;

  @ShortColumn()
  title: string;

  /** Without capitals and accents, to be searched in. */
  @ShortColumn({ name: 'folded_title', default: '' })
  foldedTitle: string;

  @TextColumn()
  summary: string;

  @TextColumn()
  body: string;

  /** The language was taken away; there are no words then. */
  @FlagColumn({ default: 0 })
  removal: boolean;

  /** `null`: the product itself brought it. */
  @IdColumn({ name: 'author_id', nullable: true })
  authorId: string | null;

  @InstantColumn({ name: 'made_at' })
  madeAt: Date;

  /** The version that its article had from then on; 0 for those made before versions were kept. */
  @CountColumn({ name: 'article_version', default: 0 })
  articleVersion: number;
}
