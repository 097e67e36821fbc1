import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForSupervisors } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { WaiveFee } from '../commands/waive-fee';
import { FeeWaiverRequest } from './fee-waivers.request';
import { FeeWaiverResponse } from './fee-waivers.response';

@ApiTags('staff')
@ForSupervisors()
@Controller('api/v1/staff/tickets/:reference/fee-waivers')
export class FeeWaiversController {
  constructor(private readonly commands: Commands) {}

  /** Gives back what was paid for a ticket, for a reason that is kept; level and place stay. */
  @Post()
  @Idempotent()
  @Problems({
    400: ['request.invalid'],
    404: ['tickets.not-found'],
    409: ['tickets.no-fee-to-waive'],
  })
  waive(
    @Param('reference') reference: string,
    @Body() { reason }: FeeWaiverRequest,
  ): Promise<FeeWaiverResponse> {
    return this.commands.execute(new WaiveFee(reference, reason));
  }
}
