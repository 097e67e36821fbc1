import { Entity, PrimaryColumn } from 'typeorm';
import { CountColumn, columnType } from '../../platform/database/columns';

const key = 'pk_knowledge_reading';

/** For how many questions an article was read on a day: so that what is read most can be told without counting it all. */
@Entity('knowledge_reading')
export class ArticleReading {
  /** The UTC day, `2026-11-27`. */
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: key })
  day: string;

  @PrimaryColumn({ name: 'article_id', type: columnType.id, primaryKeyConstraintName: key })
  articleId: string;

  @CountColumn()
  readings: number;
}
