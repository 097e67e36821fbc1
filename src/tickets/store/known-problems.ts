import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { KnownProblem } from '../domain/known-problem';
import { ProblemLink } from '../domain/problem-link';
import { AffectedPerson } from '../domain/problem-update';

@Injectable()
export class KnownProblems {
  constructor(private readonly rows: Rows) {}

  /** Errors: `tickets.problem-not-found`. */
  async get(problemId: string): Promise<KnownProblem> {
    const problem = isId(problemId) ? await this.rows.find(KnownProblem, sql`id = ${problemId}`) : null;
    if (!problem) throw new NotFound('tickets.problem-not-found');
    return problem;
  }

  async add(problem: KnownProblem): Promise<void> {
    await this.rows.insert(problem);
  }

  save(problem: KnownProblem): Promise<void> {
    return this.rows.update(problem);
  }

  /** `false` when the person had said so before. */
  addAffected(problemId: string, userId: string, now: Date): Promise<boolean> {
    const person = Object.assign(new AffectedPerson(), { problemId, userId, pressedAt: now });
    return this.rows.insert(person, 'ignore');
  }

  linkOf(ticketId: string): Promise<ProblemLink | null> {
    return this.rows.find(ProblemLink, sql`ticket_id = ${ticketId}`);
  }

  async addLink(link: ProblemLink): Promise<void> {
    await this.rows.insert(link);
  }

  saveLink(link: ProblemLink): Promise<void> {
    return this.rows.update(link);
  }
}
