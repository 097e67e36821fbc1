import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  TextColumn,
  columnType,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import type { FeedbackReason } from '../api';

/** What a reader thought of an article. */
@Entity('knowledge_feedback')
@Index('ix_knowledge_feedback_article', ['articleId', 'givenAt'])
@Index('ix_knowledge_feedback_given', ['givenAt', 'id'])
export class Feedback {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_knowledge_feedback' })
  id: string;

  @IdColumn({ name: 'article_id' })
  articleId: string;

  @FlagColumn()
  helpful: boolean;

  @TextColumn({ nullable: true })
  comment: string | null;

  /** Why it did not help, as far as the reader said so. */
  @ShortColumn({ nullable: true })
  reason: FeedbackReason | null;

  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  @InstantColumn({ name: 'given_at' })
  givenAt: Date;

  static give(
    opinion: Pick<Feedback, 'articleId' | 'helpful' | 'comment' | 'reason' | 'personId'>,
    now: Date,
  ): Feedback {
    return Object.assign(new Feedback(), opinion, { id: newId(), givenAt: now });
  }
}
