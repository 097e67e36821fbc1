import { Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import { CloseTicket } from '../api';

@ApiTags('tickets')
@ForCustomers()
@Controller('api/v1/tickets')
export class CustomerClosuresController {
  constructor(private readonly commands: Commands) {}

  /** The customer closes the ticket as solved; a later reply reopens it. */
  @Put(':reference/closure')
  @HttpCode(204)
  @Problems({ 404: ['tickets.not-found'], 409: ['tickets.already-closed', 'tickets.transition-refused'] })
  async close(@CurrentCustomer() viewer: Customer, @Param('reference') reference: string): Promise<void> {
    await this.commands.execute(new CloseTicket({ reference, viewer }));
  }
}
