import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForSupervisors } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { BlockAddress } from '../commands/block-address';
import { UnblockAddress } from '../commands/unblock-address';
import { BlockedAddressList } from '../queries/blocked-address-list';
import { BlockAddressRequest } from './blocked-addresses.request';
import { BlockedAddressesResponse } from './blocked-addresses.response';

@ApiTags('staff')
@ForSupervisors()
@Controller('api/v1/staff/blocked-addresses')
export class BlockedAddressesController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Addresses from which no ticket is taken. */
  @Get()
  async list(): Promise<BlockedAddressesResponse> {
    return { items: await this.queries.execute(new BlockedAddressList()) };
  }

  /** From this address no ticket is taken any more. */
  @Post()
  @Idempotent()
  @HttpCode(204)
  @Problems({ 400: ['request.invalid'], 409: ['tickets.already-blocked'] })
  async block(
    @CurrentStaff() supervisor: Staff,
    @Body() { email, reason }: BlockAddressRequest,
  ): Promise<void> {
    await this.commands.execute(new BlockAddress(supervisor.id, email, reason));
  }

  /** Tickets from this address are taken again. */
  @Delete(':email')
  @HttpCode(204)
  @Problems({ 404: ['tickets.address-not-blocked'] })
  async unblock(@Param('email') email: string): Promise<void> {
    await this.commands.execute(new UnblockAddress(email));
  }
}
