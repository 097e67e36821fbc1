import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/settings/settings';
import type { VoidCause } from '../fair-use';
import { standingAt } from '../domain/fair-use-policy';
import { FairUseSettings } from '../fair-use-settings';
import { Marks } from '../store/marks';
import { Standings } from '../store/standings';
import { OwnTickets } from './own-tickets';

/** Makes marks of an account void; its standing follows, and waiting tickets move forward, never back. */
export class VoidMarks extends Command<number> {
  constructor(
    readonly accountId: string,
    readonly wanted: {
      /** `null`: all of them, and what was sent before counts no more. */
      markId: string | null;
      dryRun: boolean;
      cause: VoidCause;
      reason: string | null;
      by: string | null;
    },
  ) {
    super();
  }
}

@CommandHandler(VoidMarks)
export class VoidMarksHandler implements ICommandHandler<VoidMarks> {
  constructor(
    private readonly marks: Marks,
    private readonly standings: Standings,
    private readonly tickets: OwnTickets,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Answers how many became void. */
  async execute({ accountId, wanted: { markId, dryRun, cause, reason, by } }: VoidMarks): Promise<number> {
    const now = this.clock.now();
    // Entries before the account: the order in which everybody takes the locks.
    const deferred = await this.tickets.deferredOf(accountId);
    const standing = await this.standings.get(accountId, dryRun);
    if (!standing) return 0;
    const marks = await this.marks.validOf(accountId, dryRun, now);
    const voided = marks.filter(({ id }) => markId === null || id === markId);
    for (const mark of voided) {
      mark.annul(cause, reason, by, now);
      await this.marks.save(mark);
    }
    const left = marks.filter(({ isValid }) => isValid);
    standing.review(voided, standingAt(left, now, this.settings.of(FairUseSettings)), cause);
    if (markId === null) standing.forgive(now);
    await this.standings.save(standing);
    if (!dryRun) await this.tickets.ease(deferred, left);
    return voided.length;
  }
}
