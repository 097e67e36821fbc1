import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type HolidayImportResult, type HolidayProposal, ImportHolidays } from '../api';
import { comparison, type Comparison } from '../domain/holiday-comparison';
import { HolidayLists } from '../store/holiday-lists';
import { HolidayChanges } from './holiday-changes';

@CommandHandler(ImportHolidays)
export class ImportHolidaysHandler implements ICommandHandler<ImportHolidays> {
  constructor(
    private readonly lists: HolidayLists,
    private readonly changes: HolidayChanges,
  ) {}

  async execute({ proposals, source, dryRun }: ImportHolidays): Promise<HolidayImportResult> {
    const compared: { proposal: HolidayProposal; result: Comparison }[] = [];
    for (const proposal of proposals) {
      const listed = await this.lists.daysOf(proposal.region, proposal.year);
      compared.push({ proposal, result: comparison(proposal.days, listed) });
    }
    const result = compared.reduce<Comparison>((all, each) => joined(all, each.result), comparison([], []));
    if (dryRun) return { ...result, changes: [] };
    const regions = [...new Set(proposals.map(({ region }) => region))];
    const years = proposals.map(({ year }) => year);
    const line = {
      action: 'calendar.holidays-imported',
      subject: regions.join(' '),
      before: null,
      after: { source, years, added: result.added },
    };
    const changes = await this.changes.make(regions, line, async () => {
      for (const each of compared) await this.take(each.proposal, each.result, source);
    });
    return { ...result, changes };
  }

  private async take(
    proposal: HolidayProposal,
    { added }: Comparison,
    source: 'library' | 'ics',
  ): Promise<void> {
    const list = await this.lists.year(proposal.region, proposal.year);
    if (added.length === 0) return;
    await this.lists.propose({ ...proposal, days: added }, source);
    list.takeImport();
    await this.lists.save(list);
  }
}

function joined(a: Comparison, b: Comparison): Comparison {
  return {
    added: [...a.added, ...b.added],
    alreadyThere: [...a.alreadyThere, ...b.alreadyThere],
    differing: [...a.differing, ...b.differing],
    notProposed: [...a.notProposed, ...b.notProposed],
  };
}
