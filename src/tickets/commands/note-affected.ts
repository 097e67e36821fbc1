import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { KnownProblems } from '../store/known-problems';

/** «A mí también me ocurre»; said again it changes nothing. Errors: `tickets.problem-not-found`, `tickets.problem-closed`. */
export class NoteAffected extends Command<void> {
  constructor(
    readonly problemId: string,
    readonly userId: string,
  ) {
    super();
  }
}

@CommandHandler(NoteAffected)
export class NoteAffectedHandler implements ICommandHandler<NoteAffected> {
  constructor(
    private readonly problems: KnownProblems,
    private readonly clock: Clock,
  ) {}

  async execute({ problemId, userId }: NoteAffected): Promise<void> {
    const problem = await this.problems.get(problemId);
    problem.assertOpen();
    if (!(await this.problems.addAffected(problem.id, userId, this.clock.now()))) return;
    problem.countAffected(userId);
    await this.problems.save(problem);
  }
}
