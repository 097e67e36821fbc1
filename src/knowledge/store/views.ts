import { Injectable } from '@nestjs/common';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';

@Injectable()
export class Views {
  constructor(private readonly unit: UnitOfWork) {}

  /** One line for each question and article, however often it is read: the last time. */
  async note(questionId: string, articleId: string, now: Date): Promise<void> {
    await this.unit.query(
      sql`INSERT INTO knowledge_view (question_id, article_id, seen_at) VALUES (${questionId}, ${articleId}, ${now})
          ON CONFLICT (question_id, article_id) DO UPDATE SET seen_at = excluded.seen_at`,
    );
  }
}
