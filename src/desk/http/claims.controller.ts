import { Body, Controller, Delete, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { ClaimNext, ClaimTicket, ReleaseClaim, SkipTicket } from '../../queue/api';
import { OutOfOrderRequest } from './staff-queue.request';
import { ClaimResponse } from './staff-queue.response';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/claims')
export class ClaimsController {
  constructor(private readonly commands: Commands) {}

  /** Takes the next ticket in order in the lanes open now; 204 when none waits. */
  @Post()
  @Idempotent()
  @ApiCreatedResponse({ type: ClaimResponse })
  @ApiNoContentResponse({ description: 'Nothing waits in the lanes open now.' })
  @Problems({ 409: ['queue.too-many-claims'] })
  async claimNext(
    @CurrentStaff() agent: Staff,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClaimResponse | undefined> {
    const claimed = await this.commands.execute(new ClaimNext(agent));
    if (claimed) return { reference: claimed.reference, claimedUntil: claimed.claimedUntil };
    response.status(204);
    return undefined;
  }

  /** Takes this ticket out of order, for a stated reason. */
  @Put(':reference')
  @Problems({
    400: ['request.invalid'],
    404: ['tickets.not-found'],
    409: ['queue.not-waiting', 'queue.claimed-by', 'queue.too-many-claims'],
  })
  async claim(
    @CurrentStaff() agent: Staff,
    @Param('reference') typed: string,
    @Body() { reason }: OutOfOrderRequest,
  ): Promise<ClaimResponse> {
    const { reference, claimedUntil } = await this.commands.execute(new ClaimTicket(agent, typed, reason));
    return { reference, claimedUntil };
  }

  /** Gives a ticket back to its place. */
  @Delete(':reference')
  @HttpCode(204)
  @Problems({
    404: ['tickets.not-found'],
    409: ['queue.not-waiting', 'queue.not-claimed', 'queue.claimed-by'],
  })
  async release(@CurrentStaff() agent: Staff, @Param('reference') reference: string): Promise<void> {
    await this.commands.execute(new ReleaseClaim(agent, reference));
  }

  /** Gives a ticket back and is not offered it again for a while. */
  @Post(':reference/skips')
  @HttpCode(204)
  @Idempotent()
  @Problems({
    400: ['request.invalid'],
    404: ['tickets.not-found'],
    409: ['queue.not-waiting', 'queue.not-claimed', 'queue.claimed-by'],
  })
  async skip(
    @CurrentStaff() agent: Staff,
    @Param('reference') reference: string,
    @Body() { reason }: OutOfOrderRequest,
  ): Promise<void> {
    await this.commands.execute(new SkipTicket(agent, reference, reason));
  }
}
