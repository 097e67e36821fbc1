import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForAdmins } from '../../accounts/audience';
import {
  type HolidayImportResult,
  type HolidayProposal,
  type IcsProposals,
  ImportHolidays,
  type LaneChange,
  ProposedHolidays,
  ReadIcsHolidays,
  RemoveHoliday,
  SetHoliday,
} from '../../calendar/api';
import { doubtResponses } from '../../calendar/holiday.response';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Invalid } from '../../platform/errors';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { DifferingPromises } from '../queries/differing-promises';
import { HolidayChangeResponse, HolidayImportResponse } from './calendar-change.response';
import { ImportHolidaysRequest, SetHolidayRequest } from './holiday-change.request';

/** Changes the lists of holidays; what was promised before stands, and the answer says which tickets it concerns. */
@ApiTags('admin')
@ForAdmins()
@Controller('api/v1/admin')
export class HolidayChangesController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Adds a holiday to a region's list, or names it anew; audited, and in force on every instance within a second. */
  @Put('holidays/:region/:date')
  @Problems({ 400: ['request.invalid', 'calendar.bad-region', 'calendar.bad-date', 'calendar.bad-year'] })
  async set(
    @Param('region') region: string,
    @Param('date') date: string,
    @Body() { name: { es, en } }: SetHolidayRequest,
  ): Promise<HolidayChangeResponse> {
    const { changes } = await this.commands.execute(new SetHoliday(region, date, { es, en }));
    return { region, date, name: { es, en }, differingPromises: await this.differing(changes) };
  }

  /** Strikes a day off a region's list; audited. */
  @Delete('holidays/:region/:date')
  @Problems({
    400: ['calendar.bad-region', 'calendar.bad-date', 'calendar.bad-year'],
    404: ['calendar.unknown-holiday'],
  })
  async remove(@Param('region') region: string, @Param('date') date: string): Promise<HolidayChangeResponse> {
    const { changes } = await this.commands.execute(new RemoveHoliday(region, date));
    return { region, date, name: null, differingPromises: await this.differing(changes) };
  }

  /**
   * Adds to a region's list what it lacks: from the library (`country`, `state?`, `year`) or from an iCalendar file
   * (`ics`, `region`). What the list has stays; a year that a person confirmed needs a new confirmation afterwards.
   */
  @Post('holiday-imports')
  @Idempotent()
  @Problems({
    400: [
      ...['request.invalid', 'calendar.import-what', 'calendar.unknown-holiday-region', 'calendar.bad-ics'],
      ...['calendar.ics-no-calendar', 'calendar.ics-unbalanced', 'calendar.ics-too-many-events'],
      ...['calendar.ics-repetition', 'calendar.ics-event-too-long', 'calendar.ics-bad-date'],
      'calendar.ics-no-holidays',
    ],
  })
  async import(@Body() request: ImportHolidaysRequest): Promise<HolidayImportResponse> {
    const { dryRun = false } = request;
    const { region, proposals, skipped } = await this.proposalsOf(request);
    const source = request.ics === undefined ? 'library' : 'ics';
    const result = await this.commands.execute(new ImportHolidays(proposals, source, dryRun));
    return {
      region,
      years: proposals.map(({ year }) => year),
      dryRun,
      ...partsOf(result, proposals),
      doubts: doubtResponses(
        proposals.flatMap(({ doubts }) => doubts),
        currentContext().locale,
      ),
      skipped,
      differingPromises: await this.differing(result.changes),
    };
  }

  private async proposalsOf(request: ImportHolidaysRequest): Promise<IcsProposals & { region: string }> {
    const { country, state, year, ics, region } = request;
    if (country !== undefined && year !== undefined && ics === undefined && region === undefined) {
      const proposal = await this.queries.execute(new ProposedHolidays(country, state, year));
      return { region: proposal.region, proposals: [proposal], skipped: [] };
    }
    const onlyFile = country === undefined && state === undefined && year === undefined;
    if (ics === undefined || region === undefined || !onlyFile) throw new Invalid('calendar.import-what');
    const read = await this.queries.execute(new ReadIcsHolidays(ics, region));
    if (read.proposals.length === 0) throw new Invalid('calendar.ics-no-holidays');
    return { region, ...read };
  }

  private differing(changes: readonly LaneChange[]) {
    return this.queries.execute(new DifferingPromises(changes));
  }
}

function partsOf(result: HolidayImportResult, proposals: readonly HolidayProposal[]) {
  const { locale } = currentContext();
  const { added, alreadyThere, differing, notProposed } = result;
  const told = <T extends HolidayImportResult['added'][number]>({ doubts, ...day }: T) => ({
    ...day,
    doubts: doubtResponses(doubts, locale),
  });
  return {
    added: added.map(told),
    alreadyThere: alreadyThere.map(told),
    differing: differing.map(({ listed, ...day }) => ({ ...told(day), listed })),
    notProposed,
    mayBeMissing: proposals.flatMap(({ mayBeMissing }) =>
      mayBeMissing.flatMap(({ because, ...day }) =>
        doubtResponses([because], locale).map((doubt) => ({ ...day, because: doubt })),
      ),
    ),
  };
}
