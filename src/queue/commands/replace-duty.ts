import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { StaffOfRank, type Staff } from '../../accounts/api';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import type { DutyEntry } from '../domain/duty';
import { DutyLists } from '../store/duty-lists';

/**
 * Puts a duty list in the place of the one before; agents may change what is theirs. `basedOn` is the version that
 * was shown. Errors: `queue.duty-changed-meanwhile`, `queue.duty-of-others`, `queue.bad-duty`, `queue.unknown-staff`.
 */
export class ReplaceDuty extends Command<void> {
  constructor(
    readonly by: Staff,
    readonly entries: readonly DutyEntry[],
    readonly basedOn: number | undefined,
  ) {
    super();
  }
}

@CommandHandler(ReplaceDuty)
export class ReplaceDutyHandler implements ICommandHandler<ReplaceDuty> {
  constructor(
    private readonly lists: DutyLists,
    private readonly queries: QueryBus,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ by, entries, basedOn }: ReplaceDuty): Promise<void> {
    await this.assertStaff(entries);
    const list = await this.lists.get();
    const before = { entries: list.entries };
    list.replace(by, entries, basedOn, this.clock.now());
    await this.lists.save(list);
    const after = { entries: list.entries };
    await this.audit.write({ action: 'queue.duty-changed', subject: 'duty', before, after });
  }

  private async assertStaff(entries: readonly DutyEntry[]): Promise<void> {
    const known = new Set((await this.queries.execute(new StaffOfRank('agent'))).map(({ userId }) => userId));
    const code = 'queue.unknown-staff';
    const faults = entries.flatMap(({ staffId }, i) =>
      known.has(staffId) ? [] : [{ path: `entries.${i}.staffId`, code }],
    );
    if (faults.length > 0) throw new Invalid(code, {}, faults);
  }
}
