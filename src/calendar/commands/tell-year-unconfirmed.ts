import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Live } from '../../platform/live/live';
import type { HolidayProposal } from '../api';
import { isReminderDue } from '../domain/next-year';
import { HolidayLists } from '../store/holiday-lists';

/** Tells administrators that nobody has confirmed a year, unless they were told less than a week ago. */
export class TellYearUnconfirmed extends Command<boolean> {
  constructor(
    readonly region: string,
    readonly year: number,
  ) {
    super();
  }
}

@CommandHandler(TellYearUnconfirmed)
export class TellYearUnconfirmedHandler implements ICommandHandler<TellYearUnconfirmed> {
  constructor(
    private readonly lists: HolidayLists,
    private readonly clock: Clock,
  ) {}

  async execute({ region, year }: TellYearUnconfirmed): Promise<boolean> {
    const list = await this.lists.year(region, year);
    const now = this.clock.now();
    if (list.confirmedAt || !isReminderDue(list.toldAt, now)) return false;
    const days = await this.lists.daysOf(region, year);
    const doubtful = days.filter(({ doubts }) => doubts !== null).length;
    list.tellUnconfirmed({ days: days.length, doubtful }, now);
    await this.lists.save(list);
    return true;
  }
}

/** Gives a region the list of a year that it lacks, as the library proposes it. */
export class ProposeHolidayYear extends Command<void> {
  constructor(readonly proposal: HolidayProposal) {
    super();
  }
}

@CommandHandler(ProposeHolidayYear)
export class ProposeHolidayYearHandler implements ICommandHandler<ProposeHolidayYear> {
  constructor(
    private readonly lists: HolidayLists,
    private readonly live: Live,
  ) {}

  async execute({ proposal }: ProposeHolidayYear): Promise<void> {
    await this.lists.propose(proposal);
    await this.live.announce('calendar');
  }
}
