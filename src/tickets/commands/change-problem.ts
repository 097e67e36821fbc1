import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import type { KnownProblem, ProblemWords } from '../domain/known-problem';
import { KnownProblems } from '../store/known-problems';
import { assertCategory } from './open-problem';

/**
 * Changes what is said of a known problem, closes it or opens it again. Errors: `tickets.problem-not-found`,
 * `tickets.unknown-category`, `tickets.problem-closed` for closing it twice.
 */
export class ChangeProblem extends Command<void> {
  constructor(
    readonly problemId: string,
    readonly change: Partial<ProblemWords> & { closed?: boolean },
  ) {
    super();
  }
}

@CommandHandler(ChangeProblem)
export class ChangeProblemHandler implements ICommandHandler<ChangeProblem> {
  constructor(
    private readonly problems: KnownProblems,
    private readonly queries: QueryBus,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ problemId, change: { closed, ...said } }: ChangeProblem): Promise<void> {
    const problem = await this.problems.get(problemId);
    const before = snapshot(problem);
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    if (Object.keys(given).length > 0) {
      const words: ProblemWords = { ...problem.words, ...given };
      await assertCategory(this.queries, words.categorySlug);
      problem.change(words);
    }
    if (closed === true) problem.close(this.clock.now());
    if (closed === false) problem.reopen();
    await this.problems.save(problem);
    await this.audit.write({
      action: 'tickets.problem-changed',
      subject: problemId,
      before,
      after: snapshot(problem),
    });
  }
}

function snapshot(problem: KnownProblem) {
  return { ...problem.words, closed: !problem.isOpen };
}
