import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Settings } from '../../platform/settings/settings';
import { standingAt } from '../domain/fair-use-policy';
import { FairUseStanding } from '../domain/fair-use-standing';
import { Mark, type MarkFacts } from '../domain/mark';
import { FairUseSettings } from '../fair-use-settings';
import { Marks } from '../store/marks';
import { Standings } from '../store/standings';

/** Writes a mark down and lets the standing follow; answers its id, or `null` when there is one already. */
export class RecordMark extends Command<string | null> {
  constructor(
    readonly facts: MarkFacts,
    readonly madeAt: Date,
  ) {
    super();
  }
}

@CommandHandler(RecordMark)
export class RecordMarkHandler implements ICommandHandler<RecordMark> {
  constructor(
    private readonly marks: Marks,
    private readonly standings: Standings,
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
  ) {}

  async execute({ facts, madeAt }: RecordMark): Promise<string | null> {
    const rules = this.settings.of(FairUseSettings);
    const { accountId } = facts;
    const known = await this.standings.get(accountId, rules.dryRun);
    const standing = known ?? FairUseStanding.good(accountId, rules.dryRun);
    standing.lapse(madeAt);
    const afterWarning = standing.isAfterWarning(madeAt, this.calendars.of('standard'), rules);
    const mark = Mark.count(facts, madeAt, rules.dryRun, afterWarning);
    if (!(await this.marks.add(mark))) return null;
    const all = await this.marks.validOf(accountId, rules.dryRun, madeAt);
    standing.take(mark, standingAt(all, madeAt, rules));
    await this.standings.save(standing, known === null);
    return mark.id;
  }
}
