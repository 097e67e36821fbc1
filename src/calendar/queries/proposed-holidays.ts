import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type HolidayProposal, ProposedHolidays } from '../api';

@QueryHandler(ProposedHolidays)
export class ProposedHolidaysHandler implements IQueryHandler<ProposedHolidays> {
  /** The library takes long to load, and is needed a few times a year. */
  async execute({ country, state, year }: ProposedHolidays): Promise<HolidayProposal> {
    const { proposeHolidays } = await import('../domain/holiday-proposals.js');
    return proposeHolidays(country, state, year);
  }
}
