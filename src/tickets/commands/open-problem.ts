import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { CategoryExists } from '../../knowledge/api';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import { KnownProblem, type ProblemWords } from '../domain/known-problem';
import { KnownProblems } from '../store/known-problems';

/** Opens a known problem: from now on everybody reads of it. Errors: `tickets.unknown-category`. */
export class OpenProblem extends Command<{ problemId: string }> {
  constructor(
    readonly supervisorId: string,
    readonly words: ProblemWords,
  ) {
    super();
  }
}

@CommandHandler(OpenProblem)
export class OpenProblemHandler implements ICommandHandler<OpenProblem> {
  constructor(
    private readonly problems: KnownProblems,
    private readonly queries: QueryBus,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ supervisorId, words }: OpenProblem) {
    await assertCategory(this.queries, words.categorySlug);
    const problem = KnownProblem.open(words, supervisorId, this.clock.now());
    await this.problems.add(problem);
    await this.audit.write({ action: 'tickets.problem-opened', subject: problem.id, after: problem.words });
    return { problemId: problem.id };
  }
}

/** Errors: `tickets.unknown-category`. */
export async function assertCategory(queries: QueryBus, slug: string | null): Promise<void> {
  if (slug === null || (await queries.execute(new CategoryExists(slug)))) return;
  const code = 'tickets.unknown-category';
  throw new Invalid(code, {}, [{ path: 'categorySlug', code }]);
}
