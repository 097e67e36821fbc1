import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import type { Customer } from '../api';
import { CurrentCustomer, ForCustomers } from '../audience';
import { DecideVisibility } from '../commands/decide-visibility';
import { GiveShops } from '../commands/give-shops';
import { MemberShopsRequest, VisibilityRequest } from './visibility.request';

@ApiTags('people')
@ForCustomers()
@Controller('api/v1/members')
export class VisibilityController {
  constructor(private readonly commands: Commands) {}

  /** An owner decides which of the account's tickets its members see. */
  @Put('ticket-visibility')
  @HttpCode(204)
  @Problems({ 400: ['request.invalid'], 403: ['accounts.owners-only'] })
  async decide(@CurrentCustomer() owner: Customer, @Body() { whose }: VisibilityRequest): Promise<void> {
    await this.commands.execute(new DecideVisibility(owner, whose));
  }

  /** An owner says which shops a member looks after. */
  @Put(':id/shops')
  @HttpCode(204)
  @Problems({
    400: ['request.invalid'],
    403: ['accounts.owners-only'],
    404: ['accounts.user-not-found', 'accounts.shop-not-found'],
  })
  async giveShops(
    @CurrentCustomer() owner: Customer,
    @Param('id') id: string,
    @Body() { shopIds }: MemberShopsRequest,
  ): Promise<void> {
    await this.commands.execute(new GiveShops(owner, id, shopIds));
  }
}
