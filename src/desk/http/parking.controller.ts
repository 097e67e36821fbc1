import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import { ParkTicket, UnparkTicket } from '../../queue/api';
import { ParkRequest } from './parking.request';
import { ParkedResponse } from './parking.response';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/tickets/:reference/parking')
export class ParkingController {
  constructor(private readonly commands: Commands) {}

  /** Puts a partly answered ticket aside, with what is answered, what is open, and the day of the next news. */
  @Put()
  @Problems({
    400: ['request.invalid', 'queue.review-too-far', 'queue.review-not-served', 'tickets.unknown-colleague'],
    404: ['tickets.not-found'],
    409: ['queue.not-waiting', 'queue.claimed-by', 'queue.parked-too-often', 'tickets.transition-refused'],
  })
  async park(
    @CurrentStaff() agent: Staff,
    @Param('reference') reference: string,
    @Body() { reviewAt, ...parts }: ParkRequest,
  ): Promise<ParkedResponse> {
    const { reviewOn } = await this.commands.execute(
      new ParkTicket(agent, reference, { ...parts, reviewOn: reviewAt }),
    );
    return { reviewAt: reviewOn };
  }

  /** Brings it back to its place now. */
  @Delete()
  @HttpCode(204)
  @Problems({ 404: ['tickets.not-found'], 409: ['queue.not-waiting', 'queue.not-parked'] })
  async unpark(@Param('reference') reference: string): Promise<void> {
    await this.commands.execute(new UnparkTicket(reference));
  }
}
