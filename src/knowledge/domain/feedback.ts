import { Entity, Index, PrimaryColumn } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, TextColumn, columnType } from '../../platform/database/columns';
import { newId } from '../../platform/ids';

/** What a reader thought of an article. */
@Entity('knowledge_feedback')
@Index('ix_knowledge_feedback_article', ['articleId', 'givenAt'])
export class Feedback {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_knowledge_feedback' })
  id: string;

  @IdColumn({ name: 'article_id' })
  articleId: string;

  @FlagColumn()
  helpful: boolean;

  @TextColumn({ nullable: true })
  comment: string | null;

  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  @InstantColumn({ name: 'given_at' })
  givenAt: Date;

  static give(
    opinion: Pick<Feedback, 'articleId' | 'helpful' | 'comment' | 'personId'>,
    now: Date,
  ): Feedback {
    return Object.assign(new Feedback(), opinion, { id: newId(), givenAt: now });
  }
}
