import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import { QuestionExists } from '../api';

@QueryHandler(QuestionExists)
export class QuestionExistsHandler implements IQueryHandler<QuestionExists> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ questionId }: QuestionExists): Promise<boolean> {
    if (!isId(questionId)) return false;
    return Boolean(await this.read.first(sql`SELECT id FROM knowledge_question WHERE id = ${questionId}`));
  }
}
