import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import { UnitOfWork } from '../../platform/unit-of-work';
import { HandOver } from '../../queue/api';
import { AddNote } from '../../tickets/api';
import { AssignmentRequest } from './staff-ticket.request';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/tickets/:reference/assignment')
export class AssignmentController {
  constructor(
    private readonly commands: Commands,
    private readonly unit: UnitOfWork,
  ) {}

  /** Hands a ticket that waits, or that one holds, over to a colleague; its place stays. */
  @Put()
  @HttpCode(204)
  @Problems({
    400: ['request.invalid', 'tickets.unknown-colleague'],
    404: ['tickets.not-found'],
    409: [
      'queue.not-waiting',
      'queue.claimed-by',
      'queue.too-many-claims',
      'tickets.transition-refused',
      'tickets.already-closed',
    ],
  })
  async handOver(
    @CurrentStaff() agent: Staff,
    @Param('reference') reference: string,
    @Body() { to, note }: AssignmentRequest,
  ): Promise<void> {
    await this.unit.transaction(async () => {
      if (note) await this.commands.execute(new AddNote({ agentId: agent.id, reference, body: note }));
      await this.commands.execute(new HandOver(agent, reference, to));
    });
  }
}
