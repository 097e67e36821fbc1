import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import { MakeOffers } from '../../queue/api';
import { TicketCheck } from '../api';
import { TicketCheckResponse } from '../ticket-check.response';
import { TicketCheckRequest } from '../ticket.request';

@ApiTags('tickets')
@ForCustomers()
@Controller('api/v1/ticket-checks')
export class TicketChecksController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Looks at a ticket before it is sent: several questions, repeats, what is missing, articles, and both offers. */
  @Post()
  @HttpCode(200)
  @Problems({ 400: ['request.invalid'] })
  async check(
    @CurrentCustomer() customer: Customer,
    @Body() request: TicketCheckRequest,
  ): Promise<TicketCheckResponse> {
    const offers = await this.commands.execute(new MakeOffers(customer.accountId));
    return this.queries.execute(new TicketCheck(customer, request, offers));
  }
}
