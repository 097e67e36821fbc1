import { Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { PurchaseOfAccount } from '../../billing/api';
import { CustomerTicket, PriorityNow } from '../../desk/api';
import { currentContext } from '../../platform/context';
import { Pages } from '../for-pages';
import { PayPage } from '../pages/pay-page';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';

/** Before and after the page of the payment provider. */
@ForCustomers()
@Pages()
export class PaymentPagesController {
  constructor(private readonly queries: QueryBus) {}

  /** What is to be paid and what it gains; what is not to be paid any more leads on. */
  @Get('tickets/:reference/pago')
  async pay(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    const ticket = await this.queries.execute(new CustomerTicket(viewer, reference));
    const { purchase } = ticket;
    if (purchase?.checkoutUrl === undefined || !purchase.price) {
      response.redirect(303, `/${locale}/tickets/${ticket.reference}/recibido`);
      return undefined;
    }
    const { promise } = await this.queries.execute(new PriorityNow());
    const { checkoutUrl, price } = purchase;
    const body = <PayPage {...{ ticket, checkoutUrl, price, promise }} />;
    return { title: wordsIn(locale).sending.payTitle, body };
  }

  /** Back from the provider: to the ticket that was paid for, in its language. */
  @Get('pagos/:purchaseId')
  async back(
    @CurrentCustomer() viewer: Customer,
    @Param('purchaseId') purchaseId: string,
    @Res() response: Response,
  ): Promise<void> {
    const purchase = await this.queries.execute(new PurchaseOfAccount(viewer.accountId, purchaseId));
    const { reference, locale } = await this.queries.execute(new CustomerTicket(viewer, purchase.reference));
    response.redirect(303, `/${locale}/tickets/${reference}/recibido`);
  }
}
