import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForAdmins } from '../../accounts/audience';
import { Problems } from '../../platform/http/problems';
import { ReadCalendar } from '../queries/read-calendar';
import { CalendarResponse } from './calendar.response';

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
    const { kind } = hours.rule;
    const minutes = hours.rule.kind === 'open-minutes' ? hours.rule.minutes : null;
    return { ...calendar, ...hours, rule: { kind, minutes } };
  }
}
