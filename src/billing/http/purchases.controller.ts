import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Conflict } from '../../platform/errors';
import { PageQuery } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import { PaymentProvider } from '../domain/payment-provider';
import { withoutTax } from '../domain/tax';
import { PurchaseOfAccount, PurchasesOfAccount, type PurchaseRecord } from '../queries/purchases';
import { PurchaseResponse, PurchasesResponse, ReceiptResponse } from './purchases.response';

@ApiTags('billing')
@ForCustomers()
@Controller('api/v1/purchases')
export class PurchasesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly provider: PaymentProvider,
  ) {}

  /** The account's fees, newest first. */
  @Get()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  async list(@CurrentCustomer() customer: Customer, @Query() page: PageQuery): Promise<PurchasesResponse> {
    const { items, nextCursor } = await this.queries.execute(
      new PurchasesOfAccount(customer.accountId, page),
    );
    return { items: items.map((purchase) => this.response(purchase)), nextCursor };
  }

  /** One fee of the account. */
  @Get(':id')
  @Problems({ 404: ['billing.purchase-not-found'] })
  async read(@CurrentCustomer() customer: Customer, @Param('id') id: string): Promise<PurchaseResponse> {
    return this.response(await this.queries.execute(new PurchaseOfAccount(customer.accountId, id)));
  }

  /** What was paid, taken apart into net and tax. */
  @Get(':id/receipt')
  @Problems({ 404: ['billing.purchase-not-found'], 409: ['billing.not-paid'] })
  async receipt(@CurrentCustomer() customer: Customer, @Param('id') id: string): Promise<ReceiptResponse> {
    const purchase = await this.queries.execute(new PurchaseOfAccount(customer.accountId, id));
    const { amount, currency, taxRateBp, reference, paidAt, refundedAt } = purchase;
    if (paidAt === null) throw new Conflict('billing.not-paid');
    const { net, tax } = withoutTax(amount, taxRateBp);
    return {
      purchaseId: purchase.id,
      reference,
      paidAt,
      net: { amount: net, currency },
      tax: { amount: tax, currency },
      total: { amount, currency },
      taxRatePercent: taxRateBp / 100,
      refundedAt,
    };
  }

  private response({ amount, currency, taxRateBp, ...purchase }: PurchaseRecord): PurchaseResponse {
    return {
      ...purchase,
      price: { amount, currency },
      taxRatePercent: taxRateBp / 100,
      ...(purchase.status === 'pending' && { checkoutUrl: this.provider.checkoutUrl(purchase.id) }),
    };
  }
}
