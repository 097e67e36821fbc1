import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { Invalid } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import { type HolidayProposal, ProposalsWanted, ProposedHolidays } from '../api';
import { isRegion, placeOf } from '../domain/region';

@QueryHandler(ProposalsWanted)
export class ProposalsWantedHandler implements IQueryHandler<ProposalsWanted> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async execute({ region }: ProposalsWanted): Promise<HolidayProposal[]> {
    // What is no region at all is refused with the rest of the calendar.
    if (!isRegion(region)) return [];
    const lists = await this.read.all<{ year: number }>(
      sql`SELECT year FROM calendar_holiday_year WHERE region = ${region}`,
    );
    const thisYear = this.clock.now().getUTCFullYear();
    const wanted = [thisYear, thisYear + 1].filter((year) => lists.every((list) => list.year !== year));
    const { country, state } = placeOf(region);
    try {
      return await Promise.all(
        wanted.map((year) => this.queries.execute(new ProposedHolidays(country, state, year))),
      );
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      // A list that came from a file may be of a region that the library does not know.
      if (lists.length > 0) return [];
      const { code, params } = error;
      throw new Invalid(code, params, [{ path: 'holidayRegion', code, params }]);
    }
  }
}
