import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import { CloseTicket } from '../api';
import { CloseTicketRequest } from './closure.request';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/tickets')
export class StaffClosuresController {
  constructor(private readonly commands: Commands) {}

  /** Staff close a ticket: as solved, as not for us, or as spam. */
  @Put(':reference/closure')
  @HttpCode(204)
  @Problems({
    400: ['request.invalid'],
    404: ['tickets.not-found'],
    409: ['queue.claimed-by', 'tickets.already-closed', 'tickets.transition-refused'],
  })
  async close(
    @CurrentStaff() { id: agentId }: Staff,
    @Param('reference') reference: string,
    @Body() { as }: CloseTicketRequest,
  ): Promise<void> {
    await this.commands.execute(new CloseTicket({ reference, agentId, as }));
  }
}
