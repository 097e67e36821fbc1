import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Vote } from '../domain/vote';

@Injectable()
export class Votes {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

  of(questionId: string): Promise<Vote | null> {
    return this.rows.find(Vote, sql`question_id = ${questionId}`);
  }

  /** `false` when this voter has had the word of the day. */
  addUnlessSpent(vote: Vote): Promise<boolean> {
    return this.rows.insert(vote, 'ignore');
  }

  save(vote: Vote): Promise<void> {
    return this.rows.update(vote);
  }

  /** Forgets votes given before; answers how many. */
  async forgetBefore(instant: Date): Promise<number> {
    const { changed } = await this.unit.query(sql`DELETE FROM knowledge_vote WHERE given_at < ${instant}`);
    return changed;
  }
}
