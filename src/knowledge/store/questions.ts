import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { Question } from '../domain/question';

@Injectable()
export class Questions {
  constructor(private readonly rows: Rows) {}

  /** Errors: `knowledge.question-not-found`. */
  async get(id: string): Promise<Question> {
    const question = await this.find(id);
    if (!question) throw new NotFound('knowledge.question-not-found');
    return question;
  }

  async find(id: string): Promise<Question | null> {
    return isId(id) ? this.rows.find(Question, sql`id = ${id}`) : null;
  }

  async add(question: Question): Promise<void> {
    await this.rows.insert(question);
  }

  save(question: Question): Promise<void> {
    return this.rows.update(question);
  }
}
