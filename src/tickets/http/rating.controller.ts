import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import { RateTicket } from '../rating-api';
import { RatingRequest } from './rating.request';

@ApiTags('tickets')
@ForCustomers()
@Controller('api/v1/tickets/:reference/rating')
export class RatingController {
  constructor(private readonly commands: Commands) {}

  /** Says what one thinks of a closed ticket; the last word counts. */
  @Put()
  @HttpCode(204)
  @Problems({
    400: ['request.invalid'],
    404: ['tickets.not-found'],
    409: ['tickets.transition-refused'],
  })
  async rate(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
    @Body() { score, comment }: RatingRequest,
  ): Promise<void> {
    await this.commands.execute(new RateTicket(viewer, reference, score, comment ?? null));
  }
}
