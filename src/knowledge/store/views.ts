import { Injectable } from '@nestjs/common';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';

@Injectable()
export class Views {
  constructor(private readonly unit: UnitOfWork) {}

  /** One line for each question and article, however often it is read: the last time. The first time is counted. */
  async note(questionId: string, articleId: string, now: Date): Promise<void> {
    const { changed: isFirst } = await this.unit.query(
      sql`INSERT INTO knowledge_view (question_id, article_id, seen_at) VALUES (${questionId}, ${articleId}, ${now})
          ON CONFLICT (question_id, article_id) DO NOTHING`,
    );
    if (isFirst) return this.count(articleId, now.toISOString().slice(0, 10));
    await this.unit.query(
      sql`UPDATE knowledge_view SET seen_at = ${now} WHERE question_id = ${questionId} AND article_id = ${articleId}`,
    );
  }

  private count(articleId: string, day: string): void {
    this.unit.atTheEnd(`knowledge_reading ${day} ${articleId}`, async () => {
      await this.unit.query(
        sql`INSERT INTO knowledge_reading (day, article_id, readings) VALUES (${day}, ${articleId}, 1)
            ON CONFLICT (day, article_id) DO UPDATE SET readings = knowledge_reading.readings + 1`,
      );
    });
  }
}
