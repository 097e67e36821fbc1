import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import { ShopRequest } from '../../accounts/account.request';
import { AddShop, ChangeShop, ReadShop, ShopsOfAccount, type Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { NotFound } from '../../platform/errors';
import { checked } from '../../platform/http/validation';
import { Pages } from '../for-pages';
import { ShopPage, ShopsPage, type ShopTyped } from '../pages/shops-pages';
import type { FieldFault } from '../parts/error-summary';
import { faultsOf } from '../parts/field-faults';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { PeopleQuery, ShopForm } from './people.request';

const shopsAtOnce = 50;

interface Shown extends Pick<PeopleQuery, 'cursor' | 'hecho'> {
  typed?: ShopTyped;
  faults?: readonly FieldFault[];
}

/** The shops of an account. */
@ForCustomers()
@Pages('cuenta/tiendas')
export class ShopsPagesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  @Get()
  list(@CurrentCustomer() customer: Customer, @Query() { cursor, hecho }: PeopleQuery): Promise<Page> {
    return this.listPage(customer, { cursor, hecho });
  }

  @Post()
  async add(
    @CurrentCustomer() customer: Customer,
    @Body() typed: ShopForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    try {
      const { name, url } = shopOf(typed);
      await this.commands.execute(new AddShop(customer.accountId, name, url));
    } catch (error) {
      return this.listPage(customer, { typed, faults: shopFaults(error) });
    }
    response.redirect(303, `/${currentContext().locale}/cuenta/tiendas?hecho=anadida`);
    return undefined;
  }

  @Get(':id')
  async shop(@CurrentCustomer() { accountId }: Customer, @Param('id') shopId: string): Promise<Page> {
    const { name, url, verified } = await this.queries.execute(new ReadShop(accountId, shopId));
    const { account } = wordsIn(currentContext().locale);
    const typed = { shopName: name, shopUrl: url };
    return { title: account.editShop, body: <ShopPage {...{ shopId, typed, verified }} faults={[]} /> };
  }

  @Post(':id')
  async change(
    @CurrentCustomer() { accountId }: Customer,
    @Param('id') shopId: string,
    @Body() typed: ShopForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    try {
      await this.commands.execute(new ChangeShop(accountId, shopId, shopOf(typed)));
    } catch (error) {
      if (error instanceof NotFound) throw error;
      const { verified } = await this.queries.execute(new ReadShop(accountId, shopId));
      const { forms, account } = wordsIn(locale);
      const body = <ShopPage {...{ shopId, typed, verified }} faults={shopFaults(error)} />;
      return { title: forms.errorPrefix + account.editShop, status: 422, body };
    }
    response.redirect(303, `/${locale}/cuenta/tiendas?hecho=guardado`);
    return undefined;
  }

  private async listPage({ accountId }: Customer, shown: Shown): Promise<Page> {
    const { cursor, hecho, typed = {}, faults = [] } = shown;
    const page = { limit: shopsAtOnce, ...(cursor && { cursor }) };
    const { items: shops, nextCursor } = await this.queries.execute(new ShopsOfAccount(accountId, page));
    const { forms, account } = wordsIn(currentContext().locale);
    const said: Readonly<Record<string, string>> = { anadida: account.shopAdded, guardado: account.saved };
    const done = said[hecho ?? ''] ?? null;
    const body = <ShopsPage {...{ shops, nextCursor, typed, faults, done }} />;
    if (faults.length === 0) return { title: account.shops, body };
    return { title: forms.errorPrefix + account.shops, status: 422, body };
  }
}

function shopOf({ shopName, shopUrl }: ShopForm): ShopRequest {
  return checked(ShopRequest, { name: shopName, url: shopUrl.trim() });
}

function shopFaults(error: unknown): FieldFault[] {
  const { register } = wordsIn(currentContext().locale);
  return faultsOf(error, { shopName: register.shopName, shopUrl: register.shopUrl });
}
