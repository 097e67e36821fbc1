import { Controller, Get, Param, Put, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForAdmins } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Problems } from '../../platform/http/problems';
import { ConfirmHolidayYear } from '../commands/confirm-holiday-year';
import { doubtResponses, HolidayListResponse } from '../holiday.response';
import { HolidaysOfYear } from '../queries/holidays-of-year';
import { HolidayListQuery } from './calendar.request';

/** The lists of holidays that lanes observe. */
@ApiTags('admin')
@ForAdmins()
@Controller('api/v1/admin/holidays')
export class HolidaysController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  /** The holidays of a region's year, with what needs a look; empty where there is no list. */
  @Get()
  @Problems({ 400: ['request.invalid'] })
  list(@Query() { region, year }: HolidayListQuery): Promise<HolidayListResponse> {
    return this.listOf(region, year);
  }

  /** Says, as a person, that the list of a year is right as it is now; audited. Saying it again changes nothing. */
  @Put(':region/:year/confirmation')
  @Problems({
    400: ['calendar.bad-region', 'calendar.bad-year'],
    409: ['calendar.no-holidays-to-confirm'],
  })
  async confirm(@Param('region') region: string, @Param('year') year: string): Promise<HolidayListResponse> {
    await this.commands.execute(new ConfirmHolidayYear(region, Number(year)));
    return this.listOf(region, Number(year));
  }

  private async listOf(region: string, year: number): Promise<HolidayListResponse> {
    const { locale } = currentContext();
    const { items, doubts, ...list } = await this.queries.execute(new HolidaysOfYear(region, year));
    return {
      ...list,
      doubts: doubtResponses(doubts, locale),
      items: items.map((item) => ({ ...item, doubts: doubtResponses(item.doubts, locale) })),
    };
  }
}
