import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForSupervisors } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { PageQuery } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import { RuleOnObjection } from '../../queue/api';
import { PendingObjections, Skips } from '../queries/supervision';
import { ObjectionPageResponse, SkipPageResponse } from './objection.response';
import { RulingRequest } from './supervision.request';

@ApiTags('staff')
@ForSupervisors()
@Controller('api/v1/staff')
export class SupervisionController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Objections that wait for a ruling; the one due first comes first. */
  @Get('objections')
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  objections(@Query() page: PageQuery): Promise<ObjectionPageResponse> {
    return this.queries.execute(new PendingObjections(page));
  }

  /** Rules on an objection. */
  @Put('objections/:id')
  @HttpCode(204)
  @Problems({
    400: ['request.invalid'],
    404: ['queue.objection-not-found'],
    409: ['queue.objection-decided'],
  })
  async rule(
    @CurrentStaff() supervisor: Staff,
    @Param('id') id: string,
    @Body() { ruling, reason }: RulingRequest,
  ): Promise<void> {
    await this.commands.execute(new RuleOnObjection(supervisor, id, ruling === 'accepted', reason));
  }

  /** Tickets that were passed over or taken out of order, the newest first. */
  @Get('skips')
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  skips(@Query() page: PageQuery): Promise<SkipPageResponse> {
    return this.queries.execute(new Skips(page));
  }
}
