import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { NotFound } from '../../platform/errors';
import type { SpecialDate } from '../calendar-definition';
import { ReadCalendar } from '../api';

/**
 * The special date of a lane that begins on a day (`YYYY-MM-DD`, or `MM-DD` of every year). Errors:
 * `calendar.unknown-lane`, `calendar.unknown-special-date`.
 */
export class ReadSpecialDate extends Query<SpecialDate> {
  constructor(
    readonly lane: string,
    readonly from: string,
  ) {
    super();
  }
}

@QueryHandler(ReadSpecialDate)
export class ReadSpecialDateHandler implements IQueryHandler<ReadSpecialDate> {
  constructor(private readonly queries: QueryBus) {}

  async execute({ lane, from }: ReadSpecialDate): Promise<SpecialDate> {
    const { hours } = await this.queries.execute(new ReadCalendar(lane));
    const found = hours.specialDates.find((special) => special.from === from);
    if (!found) throw new NotFound('calendar.unknown-special-date', { from });
    return found;
  }
}
