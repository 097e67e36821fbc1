import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotFound } from '../../platform/errors';
import { RemoveHoliday, type LaneChange } from '../api';
import { assertRegion, yearOf } from '../domain/region';
import { HolidayLists } from '../store/holiday-lists';
import { HolidayChanges } from './holiday-changes';

@CommandHandler(RemoveHoliday)
export class RemoveHolidayHandler implements ICommandHandler<RemoveHoliday> {
  constructor(
    private readonly lists: HolidayLists,
    private readonly changes: HolidayChanges,
  ) {}

  async execute({ region, date }: RemoveHoliday): Promise<{ changes: LaneChange[] }> {
    assertRegion(region);
    const year = yearOf(date);
    const known = await this.lists.day(region, date);
    if (!known) throw new NotFound('calendar.unknown-holiday', { region, date });
    const list = await this.lists.year(region, year);
    const line = {
      action: 'calendar.holiday-removed',
      subject: `${region}/${date}`,
      before: { name: known.name, confirmed: known.confirmed },
      after: null,
    };
    const changes = await this.changes.make([region], line, async () => {
      await this.lists.remove(known);
      list.noteChange('removed');
      await this.lists.save(list);
    });
    return { changes };
  }
}
