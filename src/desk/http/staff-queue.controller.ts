import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForStaff } from '../../accounts/audience';
import { Problems } from '../../platform/http/problems';
import { StaffQueue } from '../queries/staff-queue';
import { QueueQuery } from './staff-queue.request';
import { QueuePageResponse } from './staff-queue.response';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/queue')
export class StaffQueueController {
  constructor(private readonly queries: QueryBus) {}

  /** What waits, in the order in which it will be served. */
  @Get()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  queue(@Query() query: QueueQuery): Promise<QueuePageResponse> {
    return this.queries.execute(new StaffQueue(query));
  }
}
