import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { NoteAffected } from '../problem-api';
import { KnownProblems } from '../store/known-problems';

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
