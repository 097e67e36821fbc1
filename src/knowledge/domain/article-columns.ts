import { PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
  columnType,
} from '../../platform/database/columns';
import type { ArticleKind } from '../api';

export type ArticleStatus = 'draft' | 'published' | 'archived';

/** What is stored of an article beside its words; what may be done with it stands in `article.ts`. */
export abstract class ArticleColumns extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_knowledge_article' })
  id: string;

  /** Its name in addresses. An earlier one is kept as a `FormerSlug`. */
  @ShortColumn()
  slug: string;

  @ShortColumn()
  kind: ArticleKind;

  @IdColumn({ name: 'category_id' })
  categoryId: string;

  @ShortColumn()
  status: ArticleStatus;

  /** Other words by which it is found; searched, never shown. */
  @JsonColumn()
  keywords: string[];

  /** Ids of articles to read on, in the order of an editor. */
  @JsonColumn({ nullable: true })
  related: string[] | null;

  /** The article in which a frequent question is answered at length. */
  @IdColumn({ name: 'points_to', nullable: true })
  pointsTo: string | null;

  /** How many revisions were made, in any language: the number of the newest. */
  @CountColumn()
  revisions: number;

  /** The newest revision that was put before readers; whoever publishes changes it, and with it the version. */
  @CountColumn({ name: 'shown_revision', default: 0 })
  shownRevision: number;

  @InstantColumn({ name: 'published_at', nullable: true })
  publishedAt: Date | null;

  /** When it is to be published by itself. */
  @InstantColumn({ name: 'publish_at', nullable: true })
  publishAt: Date | null;

  @InstantColumn({ name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @IdColumn({ name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  /** When somebody last said that it is right as it stands; publishing says so too. */
  @InstantColumn({ name: 'reviewed_at', nullable: true })
  reviewedAt: Date | null;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  @InstantColumn({ name: 'updated_at' })
  updatedAt: Date;

  /** Rises with every change, of the words too: whoever remembers an article compares it. */
  @CountColumn()
  version: number;
}
