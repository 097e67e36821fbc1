import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import { ProblemUpdate } from '../domain/problem-update';

/** After so many failures that are nobody's refusal, a delivery is given up and shown as failed. */
const mostAttempts = 5;

@Injectable()
export class ProblemUpdates {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

  get(updateId: string): Promise<ProblemUpdate | null> {
    return this.rows.find(ProblemUpdate, sql`id = ${updateId}`);
  }

  /** Adds it with whom it is to reach: open linked tickets, and who pressed «a mí también» without one of those. */
  async add(update: ProblemUpdate): Promise<void> {
    await this.rows.insert(update);
    const { id, problemId } = update;
    const linked = sql`tickets_problem_link l JOIN tickets_ticket t ON t.id = l.ticket_id
      WHERE l.problem_id = ${problemId} AND t.status IN ('queued', 'claimed', 'needs_info', 'parked', 'answered')`;
    await this.unit.query(
      sql`INSERT INTO tickets_problem_delivery (update_id, target_id, target, state, attempts)
          SELECT u.id, t.id, 'ticket', 'waiting', 0 FROM tickets_problem_update u, ${linked} AND u.id = ${id}`,
    );
    await this.unit.query(
      sql`INSERT INTO tickets_problem_delivery (update_id, target_id, target, state, attempts)
          SELECT u.id, a.user_id, 'person', 'waiting', 0 FROM tickets_problem_update u, tickets_problem_affected a
          WHERE u.id = ${id} AND a.problem_id = ${problemId}
            AND a.user_id NOT IN (SELECT t.author_id FROM ${linked})`,
    );
  }

  /** Hands recorded events over. */
  save(update: ProblemUpdate): Promise<void> {
    return this.rows.update(update);
  }

  /** `false` when it was told already, here or by another instance. */
  async markTold(updateId: string, targetId: string): Promise<boolean> {
    const { changed } = await this.unit.query(
      sql`UPDATE tickets_problem_delivery SET state = 'told', error = NULL
          WHERE update_id = ${updateId} AND target_id = ${targetId} AND state = 'waiting'`,
    );
    return changed === 1;
  }

  /** `final`: it was refused, and would be again. */
  async markFailed(updateId: string, targetId: string, error: string, final: boolean): Promise<void> {
    await this.unit.query(
      sql`UPDATE tickets_problem_delivery SET attempts = attempts + 1, error = ${error},
                 state = CASE WHEN ${final} = 1 OR attempts + 1 >= ${mostAttempts} THEN 'failed' ELSE 'waiting' END
          WHERE update_id = ${updateId} AND target_id = ${targetId} AND state = 'waiting'`,
    );
  }
}
