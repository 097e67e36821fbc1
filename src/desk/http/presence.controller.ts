import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { NotFound } from '../../platform/errors';
import { Problems } from '../../platform/http/problems';
import { TicketByReference } from '../../tickets/api';
import { Presence } from '../live/presence';
import { PresenceRequest } from './presence.request';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/tickets/:reference/presence')
export class PresenceController {
  constructor(
    private readonly queries: QueryBus,
    private readonly presence: Presence,
  ) {}

  /**
   * Says that the caller reads the ticket or writes to it. Sent again every five seconds or so while that is true: who
   * does not is gone within 15 seconds. All of the staff are told by `GET /events`.
   */
  @Put()
  @HttpCode(204)
  @Problems({ 400: ['request.invalid'], 404: ['tickets.not-found'] })
  async put(
    @CurrentStaff() { id, name }: Staff,
    @Param('reference') reference: string,
    @Body() { typing }: PresenceRequest,
  ): Promise<void> {
    const ticket = await this.queries.execute(new TicketByReference(reference));
    if (!ticket) throw new NotFound('tickets.not-found');
    this.presence.here(ticket.reference, { id, name, typing });
  }
}
