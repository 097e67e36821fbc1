import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForAdmins } from '../../accounts/audience';
import { Problems } from '../../platform/http/problems';
import { ReadCalendar, type LaneHours } from '../api';
import { CalendarResponse, CalendarVersionPageResponse, SpecialDateResponse } from '../calendar.response';
import { CalendarVersions } from '../queries/calendar-versions';
import { ReadSpecialDate } from '../queries/special-date';
import { VersionPageQuery } from './calendar.request';

/** When each lane is served. */
@ApiTags('admin')
@ForAdmins()
@Controller('api/v1/admin/calendars')
export class CalendarsController {
  constructor(private readonly queries: QueryBus) {}

  /** The calendar of a lane in force now, with the holidays of this and the next year. */
  @Get(':lane')
  @Problems({ 404: ['calendar.unknown-lane'] })
  async read(@Param('lane') lane: string): Promise<CalendarResponse> {
    const { hours, ...calendar } = await this.queries.execute(new ReadCalendar(lane));
    return { ...calendar, ...hoursResponse(hours) };
  }

  /** All versions of a lane's calendar, past, present and planned, the latest first. */
  @Get(':lane/versions')
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'], 404: ['calendar.unknown-lane'] })
  async versions(
    @Param('lane') lane: string,
    @Query() query: VersionPageQuery,
  ): Promise<CalendarVersionPageResponse> {
    const { items, nextCursor } = await this.queries.execute(new CalendarVersions(lane, query));
    const versions = items.map(({ hours, ...version }) => ({ ...version, ...hoursResponse(hours) }));
    return { items: versions, nextCursor };
  }

  /** The special date of the calendar in force that begins on this day (`YYYY-MM-DD`, or `MM-DD` of every year). */
  @Get(':lane/special-dates/:date')
  @Problems({ 404: ['calendar.unknown-lane', 'calendar.unknown-special-date'] })
  specialDate(@Param('lane') lane: string, @Param('date') date: string): Promise<SpecialDateResponse> {
    return this.queries.execute(new ReadSpecialDate(lane, date));
  }
}

function hoursResponse({ rule, ...hours }: LaneHours) {
  return { ...hours, rule: { kind: rule.kind, minutes: rule.kind === 'open-minutes' ? rule.minutes : null } };
}
