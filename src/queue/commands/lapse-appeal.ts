import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Appeals } from '../store/appeals';
import { VoidMarks } from './void-marks';

/** No ruling came in time, which counts for the customer: the mark is void. */
export class LapseAppeal extends Command<void> {
  constructor(readonly appealId: string) {
    super();
  }
}

@CommandHandler(LapseAppeal)
export class LapseAppealHandler implements ICommandHandler<LapseAppeal> {
  constructor(
    private readonly appeals: Appeals,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async execute({ appealId }: LapseAppeal): Promise<void> {
    const appeal = await this.appeals.get(appealId);
    const now = this.clock.now();
    if (!appeal.dueAt || appeal.dueAt > now) return;
    appeal.lapse(now);
    await this.appeals.save(appeal);
    const { accountId, markId } = appeal;
    const ruling = { markId, dryRun: false, cause: 'no_ruling' as const, reason: null, by: null };
    await this.commands.execute(new VoidMarks(accountId, ruling));
  }
}
