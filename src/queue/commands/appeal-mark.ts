import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import { Settings } from '../../platform/settings/settings';
import { Appeal } from '../domain/appeal';
import { AppealMark } from '../fair-use';
import { FairUseSettings } from '../fair-use-settings';
import { Appeals } from '../store/appeals';
import { Marks } from '../store/marks';

@CommandHandler(AppealMark)
export class AppealMarkHandler implements ICommandHandler<AppealMark> {
  constructor(
    private readonly marks: Marks,
    private readonly appeals: Appeals,
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute({ customer, markId, text }: AppealMark): Promise<string> {
    const mark = await this.marks.ofAccountById(markId, customer.accountId);
    const now = this.clock.now();
    const { appealServedDays } = this.settings.of(FairUseSettings);
    const dueAt = this.calendars.of('standard').closeOfServedDayAfter(now, appealServedDays);
    const appeal = Appeal.raise(mark, customer.id, text, now, dueAt);
    if (!(await this.appeals.add(appeal))) throw new Conflict('queue.already-appealed');
    return appeal.id;
  }
}
