import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import { QuestionExists } from '../carried-question';

@QueryHandler(QuestionExists)
export class QuestionExistsHandler implements IQueryHandler<QuestionExists> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ questionId, asker }: QuestionExists): Promise<boolean> {
    if (!isId(questionId)) return false;
    const { personId = null, accountId = null } = asker ?? {};
    const found = await this.read.first(
      sql`SELECT id FROM knowledge_question
          WHERE id = ${questionId}
            AND (asked_by IS NULL OR asked_by = ${personId} OR account_id = ${accountId})`,
    );
    return found !== undefined;
  }
}
