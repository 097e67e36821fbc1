import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, columnType } from '../../platform/database/columns';

const key = 'pk_knowledge_view';

/** Whoever asked a question has read this article; the last time counts. */
@Entity('knowledge_view')
@Index('ix_knowledge_view_article', ['articleId', 'seenAt'])
export class ArticleView {
  @PrimaryColumn({ name: 'question_id', type: columnType.id, primaryKeyConstraintName: key })
  questionId: string;

  @PrimaryColumn({ name: 'article_id', type: columnType.id, primaryKeyConstraintName: key })
  articleId: string;

  @InstantColumn({ name: 'seen_at' })
  seenAt: Date;
}
