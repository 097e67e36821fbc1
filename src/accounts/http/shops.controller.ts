import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { PageQuery } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import { AddShop, ChangeShop, ReadShop, ShopsOfAccount, type Customer } from '../api';
import { CurrentCustomer, ForCustomers } from '../audience';
import { ShopRequest } from '../account.request';
import { ChangeShopRequest } from '../shop.request';
import { ShopListResponse, ShopResponse } from './shop.response';

@ApiTags('people')
@ForCustomers()
@Controller('api/v1/shops')
export class ShopsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** The account's shops. */
  @Get()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  async list(@CurrentCustomer() customer: Customer, @Query() page: PageQuery): Promise<ShopListResponse> {
    return this.queries.execute(new ShopsOfAccount(customer.accountId, page));
  }

  /** Adds a shop; it counts as unverified until the vendor's system or staff confirm it. */
  @Post()
  @Idempotent()
  @Problems({ 400: ['request.invalid', 'request.bad-idempotency-key'] })
  async add(@CurrentCustomer() { accountId }: Customer, @Body() shop: ShopRequest): Promise<ShopResponse> {
    const { shopId } = await this.commands.execute(new AddShop(accountId, shop.name, shop.url));
    return this.queries.execute(new ReadShop(accountId, shopId));
  }

  /** One shop of the account. */
  @Get(':id')
  @Problems({ 404: ['accounts.shop-not-found'] })
  async read(@CurrentCustomer() { accountId }: Customer, @Param('id') id: string): Promise<ShopResponse> {
    return this.queries.execute(new ReadShop(accountId, id));
  }

  /** Changes a shop; with another address it must be verified again. */
  @Patch(':id')
  @Problems({ 400: ['request.invalid'], 404: ['accounts.shop-not-found'] })
  async change(
    @CurrentCustomer() { accountId }: Customer,
    @Param('id') id: string,
    @Body() { name, url }: ChangeShopRequest,
  ): Promise<ShopResponse> {
    await this.commands.execute(new ChangeShop(accountId, id, { name, url }));
    return this.queries.execute(new ReadShop(accountId, id));
  }
}
