import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type IcsProposals, ReadIcsHolidays } from '../api';
import { readIcsHolidays } from '../domain/ics-holidays';

@QueryHandler(ReadIcsHolidays)
export class ReadIcsHolidaysHandler implements IQueryHandler<ReadIcsHolidays> {
  async execute({ text, region }: ReadIcsHolidays): Promise<IcsProposals> {
    const { days, skipped } = readIcsHolidays(text);
    const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))];
    const proposals = years.map((year) => ({
      region,
      year: Number(year),
      days: days.filter(({ date }) => date.startsWith(year)).map((day) => ({ ...day, doubts: [] })),
      mayBeMissing: [],
      doubts: [],
    }));
    return { proposals, skipped };
  }
}
