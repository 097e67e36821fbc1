import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Staff } from '../../accounts/api';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { NotAllowed } from '../../platform/errors';
import { Appeals } from '../store/appeals';
import { Marks } from '../store/marks';
import { VoidMarks } from './void-marks';

/**
 * A supervisor rules on an appeal, but never whoever made the mark. Errors: `queue.appeal-not-found`,
 * `queue.own-mark`, `queue.appeal-decided`.
 */
export class RuleOnAppeal extends Command<void> {
  constructor(
    readonly supervisor: Staff,
    readonly appealId: string,
    readonly accepted: boolean,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(RuleOnAppeal)
export class RuleOnAppealHandler implements ICommandHandler<RuleOnAppeal> {
  constructor(
    private readonly appeals: Appeals,
    private readonly marks: Marks,
    private readonly commands: Commands,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ supervisor, appealId, accepted, reason }: RuleOnAppeal): Promise<void> {
    const appeal = await this.appeals.get(appealId);
    const { accountId, markId } = appeal;
    const mark = await this.marks.ofAccountById(markId, accountId);
    if (mark.markedBy === supervisor.id) throw new NotAllowed('queue.own-mark');
    appeal.rule(supervisor.id, accepted, reason, this.clock.now());
    await this.appeals.save(appeal);
    await this.audit.write({ action: 'queue.appeal-ruled', subject: appealId, after: { accepted, markId } });
    if (!accepted) return;
    const ruling = { markId, dryRun: false, cause: 'appeal' as const, reason, by: supervisor.id };
    await this.commands.execute(new VoidMarks(accountId, ruling));
  }
}
