import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SetHoliday, type LaneChange } from '../api';
import { ListedHoliday } from '../domain/listed-holiday';
import { assertRegion, yearOf } from '../domain/region';
import { HolidayLists } from '../store/holiday-lists';
import { HolidayChanges } from './holiday-changes';

@CommandHandler(SetHoliday)
export class SetHolidayHandler implements ICommandHandler<SetHoliday> {
  constructor(
    private readonly lists: HolidayLists,
    private readonly changes: HolidayChanges,
  ) {}

  async execute({ region, date, name }: SetHoliday): Promise<{ changes: LaneChange[] }> {
    assertRegion(region);
    const year = yearOf(date);
    const list = await this.lists.year(region, year);
    const known = await this.lists.day(region, date);
    const line = {
      action: 'calendar.holiday-set',
      subject: `${region}/${date}`,
      before: known && { name: known.name, confirmed: known.confirmed },
      after: { name, confirmed: true },
    };
    const changes = await this.changes.make([region], line, async () => {
      if (known) {
        known.rename(name);
        await this.lists.save(known);
      } else {
        await this.lists.add(ListedHoliday.set(region, { date, name }));
      }
      list.noteChange('set');
      await this.lists.save(list);
    });
    return { changes };
  }
}
