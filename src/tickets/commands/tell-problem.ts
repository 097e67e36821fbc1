import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { ProblemUpdate } from '../domain/problem-update';
import { KnownProblems } from '../store/known-problems';
import { ProblemUpdates } from '../store/problem-updates';
import { ProblemRound } from './problem-round';

/**
 * One update or answer for all that a known problem concerns. The first tickets are told at once, the others by
 * a job. Errors: `tickets.problem-not-found`, `tickets.problem-closed`.
 */
export class TellProblem extends Command<{ updateId: string }> {
  constructor(
    readonly news: { problemId: string; authorId: string; body: string; answer: boolean; close: boolean },
  ) {
    super();
  }
}

@CommandHandler(TellProblem)
export class TellProblemHandler implements ICommandHandler<TellProblem> {
  constructor(
    private readonly problems: KnownProblems,
    private readonly updates: ProblemUpdates,
    private readonly round: ProblemRound,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ news: { problemId, authorId, body, answer, close } }: TellProblem) {
    const now = this.clock.now();
    const problem = await this.problems.get(problemId);
    problem.assertOpen();
    const kind = answer ? 'answer' : 'update';
    const update = ProblemUpdate.write({ problemId: problem.id, kind, body, closes: close, authorId }, now);
    await this.updates.add(update);
    if (close) {
      problem.close(now);
      await this.problems.save(problem);
    }
    await this.audit.write({
      action: 'tickets.problem-updated',
      subject: problem.id,
      after: { updateId: update.id, kind, closes: close },
    });
    this.round.beginAfterCommit();
    return { updateId: update.id };
  }
}
