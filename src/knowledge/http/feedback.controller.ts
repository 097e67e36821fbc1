import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForStaff } from '../../accounts/audience';
import { Problems } from '../../platform/http/problems';
import { FeedbackGiven } from '../queries/feedback-given';
import { FeedbackQuery } from './staff-articles.request';
import { FeedbackPageResponse } from './staff-articles.response';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/feedback')
export class FeedbackController {
  constructor(private readonly queries: QueryBus) {}

  /** What readers thought of articles, the newest first. */
  @Get()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  list(@Query() query: FeedbackQuery): Promise<FeedbackPageResponse> {
    return this.queries.execute(new FeedbackGiven(query));
  }
}
