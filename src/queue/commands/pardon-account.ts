import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Staff } from '../../accounts/api';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Conflict, NotFound } from '../../platform/errors';
import { Appeals } from '../store/appeals';
import { VoidMarks } from './void-marks';

/**
 * An administrator forgives an account its marks, or one of them. Forgiving all also forgets how much was written
 * before. Errors: `queue.mark-not-found`, `queue.nothing-to-pardon`.
 */
export class PardonAccount extends Command<number> {
  constructor(
    readonly admin: Staff,
    readonly pardon: { accountId: string; markId: string | null; reason: string },
  ) {
    super();
  }
}

@CommandHandler(PardonAccount)
export class PardonAccountHandler implements ICommandHandler<PardonAccount> {
  constructor(
    private readonly appeals: Appeals,
    private readonly commands: Commands,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers how many marks became void. */
  async execute({ admin, pardon: { accountId, markId, reason } }: PardonAccount): Promise<number> {
    const pending = await this.appeals.pendingOf(accountId);
    const wanted = { markId, cause: 'pardon' as const, reason, by: admin.id };
    let forgiven = 0;
    for (const dryRun of [false, true]) {
      forgiven += await this.commands.execute(new VoidMarks(accountId, { ...wanted, dryRun }));
    }
    if (forgiven === 0) {
      throw markId === null ? new Conflict('queue.nothing-to-pardon') : new NotFound('queue.mark-not-found');
    }
    for (const appeal of pending.filter((each) => markId === null || each.markId === markId)) {
      appeal.settle(this.clock.now());
      await this.appeals.save(appeal);
    }
    const after = { markId, marks: forgiven, reason };
    await this.audit.write({ action: 'queue.account-pardoned', subject: accountId, after });
    return forgiven;
  }
}
