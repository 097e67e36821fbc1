import { Injectable } from '@nestjs/common';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { Conflict, DomainError, NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import { UnitOfWork } from '../../platform/unit-of-work';
import { shortReason } from '../../platform/events/retry-delays';
import { DeliverProblemNews } from './deliver-problem-news';
import { NoteUndelivered } from './note-undelivered';

/** How many are told before the answer to whoever wrote the update: more would keep a person waiting. */
const atOnce = 20;

interface Due {
  updateId: string;
  targetId: string;
  target: 'ticket' | 'person';
}

/** Brings updates of known problems to whom they concern, each in a unit of its own: one that fails holds back none. */
@Injectable()
export class ProblemRound {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly unit: UnitOfWork,
  ) {}

  beginAfterCommit(): void {
    this.unit.afterCommit(async () => {
      await this.tell(atOnce);
    });
  }

  /** Answers how many it dealt with for good; what is to be tried again does not count. */
  async tell(limit: number): Promise<number> {
    const due = await this.read.all<Due>(
      sql`SELECT update_id AS "updateId", target_id AS "targetId", target FROM tickets_problem_delivery
          WHERE state = 'waiting' ORDER BY attempts, update_id, target_id LIMIT ${limit}`,
    );
    let settled = 0;
    for (const { updateId, targetId, target } of due) {
      try {
        await this.commands.execute(new DeliverProblemNews(updateId, targetId, target));
        settled += 1;
      } catch (error) {
        const refused = isRefusal(error);
        const reason = error instanceof DomainError ? error.code : shortReason(error);
        await this.commands.execute(new NoteUndelivered(updateId, targetId, reason, refused));
        if (refused) settled += 1;
      }
    }
    return settled;
  }
}

/** The ticket does not take it, and would not later either. */
function isRefusal(error: unknown): boolean {
  if (error instanceof Conflict) return error.code !== 'platform.changed-meanwhile';
  return error instanceof NotFound;
}
