import { Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { PurchasesOfAccount, ReceiptOfAccount } from '../../billing/api';
import { currentContext } from '../../platform/context';
import { Pages } from '../for-pages';
import { PurchasesPage, ReceiptPage } from '../pages/purchases-pages';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { PeopleQuery } from './people.request';

const purchasesAtOnce = 20;

/** What an account has paid for. */
@ForCustomers()
@Pages('cuenta/pagos')
export class PurchasesPagesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async list(
    @CurrentCustomer() { accountId }: Customer,
    @Query() { cursor, hecho }: PeopleQuery,
  ): Promise<Page> {
    const page = { limit: purchasesAtOnce, ...(cursor && { cursor }) };
    const { items, nextCursor } = await this.queries.execute(new PurchasesOfAccount(accountId, page));
    const { account, tickets } = wordsIn(currentContext().locale);
    const done = hecho === 'varios' ? tickets.sentApart : null;
    return { title: account.purchases, body: <PurchasesPage {...{ purchases: items, nextCursor, done }} /> };
  }

  @Get(':id')
  async receipt(@CurrentCustomer() { accountId }: Customer, @Param('id') id: string): Promise<Page> {
    const receipt = await this.queries.execute(new ReceiptOfAccount(accountId, id));
    const { account } = wordsIn(currentContext().locale);
    return { title: account.receiptOf(receipt.reference), body: <ReceiptPage receipt={receipt} /> };
  }
}
