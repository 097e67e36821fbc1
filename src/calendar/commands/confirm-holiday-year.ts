import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { currentContext } from '../../platform/context';
import { Conflict } from '../../platform/errors';
import { Live } from '../../platform/live/live';
import { assertRegion, assertYear } from '../domain/region';
import { HolidayLists } from '../store/holiday-lists';

/**
 * A person says that the list of a region's year is right, as it is now. Confirming again changes nothing.
 * Errors: `calendar.no-holidays-to-confirm` where the list is empty, `calendar.bad-region`, `calendar.bad-year`.
 */
export class ConfirmHolidayYear extends Command<void> {
  constructor(
    readonly region: string,
    readonly year: number,
  ) {
    super();
  }
}

@CommandHandler(ConfirmHolidayYear)
export class ConfirmHolidayYearHandler implements ICommandHandler<ConfirmHolidayYear> {
  constructor(
    private readonly lists: HolidayLists,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async execute({ region, year }: ConfirmHolidayYear): Promise<void> {
    assertRegion(region);
    assertYear(year);
    const list = await this.lists.findYear(region, year);
    const days = list ? await this.lists.daysOf(region, year) : [];
    if (!list || days.length === 0) throw new Conflict('calendar.no-holidays-to-confirm', { region, year });
    if (list.confirmedAt) return;
    list.confirm(currentContext().actor.id, this.clock.now());
    await this.lists.save(list);
    for (const day of days) {
      day.confirm();
      await this.lists.save(day);
    }
    await this.audit.write({
      action: 'calendar.holidays-confirmed',
      subject: `${region}/${year}`,
      before: { confirmed: false },
      after: { confirmed: true, dates: days.map(({ date }) => date) },
    });
    await this.live.announce('calendar');
  }
}
