import { Body, Controller, Get, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { AppealRequest } from '../appeal.request';
import { AccountStanding, AppealMark } from '../fair-use';
import { AppealMadeResponse, StandingResponse } from '../standing.response';

@ApiTags('fair use')
@ForCustomers()
@Controller('api/v1/standing')
export class StandingController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Where the account stands under the fair-use policy, with every mark and its reason. */
  @Get()
  standing(@CurrentCustomer() { accountId }: Customer): Promise<StandingResponse> {
    return this.queries.execute(new AccountStanding(accountId));
  }

  /** Appeals against a mark, once; a supervisor other than whoever marked rules within two served days. */
  @Post('appeals')
  @Idempotent()
  @Problems({
    400: ['request.invalid'],
    404: ['queue.mark-not-found'],
    409: ['queue.mark-void', 'queue.already-appealed'],
  })
  async appeal(
    @CurrentCustomer() customer: Customer,
    @Body() { markId, text }: AppealRequest,
  ): Promise<AppealMadeResponse> {
    return { id: await this.commands.execute(new AppealMark(customer, markId, text)) };
  }
}
