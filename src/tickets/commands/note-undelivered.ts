import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProblemUpdates } from '../store/problem-updates';

/** Notes that an update did not reach somebody; `refused`: it is not tried again. */
export class NoteUndelivered extends Command<void> {
  constructor(
    readonly updateId: string,
    readonly targetId: string,
    readonly reason: string,
    readonly refused: boolean,
  ) {
    super();
  }
}

@CommandHandler(NoteUndelivered)
export class NoteUndeliveredHandler implements ICommandHandler<NoteUndelivered> {
  constructor(private readonly updates: ProblemUpdates) {}

  execute({ updateId, targetId, reason, refused }: NoteUndelivered): Promise<void> {
    return this.updates.markFailed(updateId, targetId, reason, refused);
  }
}
