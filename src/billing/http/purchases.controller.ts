import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { PageQuery } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import { PurchaseOfAccount, PurchasesOfAccount, ReceiptOfAccount } from '../api';
import { PurchaseResponse, PurchasesResponse, ReceiptResponse } from './purchases.response';

@ApiTags('billing')
@ForCustomers()
@Controller('api/v1/purchases')
export class PurchasesController {
  constructor(private readonly queries: QueryBus) {}

  /** The account's fees, newest first. */
  @Get()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  async list(@CurrentCustomer() customer: Customer, @Query() page: PageQuery): Promise<PurchasesResponse> {
    return this.queries.execute(new PurchasesOfAccount(customer.accountId, page));
  }

  /** One fee of the account. */
  @Get(':id')
  @Problems({ 404: ['billing.purchase-not-found'] })
  async read(@CurrentCustomer() customer: Customer, @Param('id') id: string): Promise<PurchaseResponse> {
    return this.queries.execute(new PurchaseOfAccount(customer.accountId, id));
  }

  /** What was paid, taken apart into net and tax. */
  @Get(':id/receipt')
  @Problems({ 404: ['billing.purchase-not-found'], 409: ['billing.not-paid'] })
  async receipt(@CurrentCustomer() customer: Customer, @Param('id') id: string): Promise<ReceiptResponse> {
    return this.queries.execute(new ReceiptOfAccount(customer.accountId, id));
  }
}
