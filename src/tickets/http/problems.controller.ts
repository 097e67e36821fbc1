import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { NoteAffected } from '../problem-api';

@ApiTags('tickets')
@ForCustomers()
@Controller('api/v1/problems')
export class ProblemsController {
  constructor(private readonly commands: Commands) {}

  /** «A mí también me ocurre»: counts once for each person, who is told of every update. */
  @Post(':id/affected')
  @Idempotent()
  @HttpCode(204)
  @Problems({ 404: ['tickets.problem-not-found'], 409: ['tickets.problem-closed'] })
  async affected(@CurrentCustomer() { id: userId }: Customer, @Param('id') id: string): Promise<void> {
    await this.commands.execute(new NoteAffected(id, userId));
  }
}
