import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForAdmins } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { ForEveryone } from '../../platform/http/audience';
import { Idempotent } from '../../platform/http/idempotency';
import { PageQuery } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import { SetPrice } from '../commands/set-price';
import type { PriceTerms } from '../domain/price';
import { CurrentPrices, PriceHistory, type PriceRecord } from '../queries/prices';
import { SetPriceRequest } from './prices.request';
import { PriceHistoryResponse, PriceResponse, PricesResponse, SetPriceResponse } from './prices.response';

@ApiTags('billing')
@ForEveryone()
@Controller('api/v1/prices')
export class PricesController {
  constructor(private readonly queries: QueryBus) {}

  /** What priority costs now, in each currency. */
  @Get()
  async list(): Promise<PricesResponse> {
    const prices = await this.queries.execute(new CurrentPrices());
    return { items: prices.map(priceOf) };
  }
}

@ApiTags('billing')
@ForAdmins()
@Controller('api/v1/admin/prices')
export class AdminPricesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  /** All prices that were, are and are announced, latest set first. */
  @Get()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  async history(@Query() page: PageQuery): Promise<PriceHistoryResponse> {
    const { items, nextCursor } = await this.queries.execute(new PriceHistory(page));
    return { items: items.map(setPriceOf), nextCursor };
  }

  /** Sets the price of a currency from a moment on. Purchases already begun keep theirs. */
  @Post()
  @Idempotent()
  @Problems({ 400: ['request.invalid', 'billing.price-in-the-past'] })
  async set(@Body() { price, taxRatePercent, validFrom }: SetPriceRequest): Promise<SetPriceResponse> {
    const { amount, currency } = price;
    const terms = { amount, currency, taxRateBp: Math.round(taxRatePercent * 100) };
    return setPriceOf(
      await this.commands.execute(new SetPrice(terms, validFrom ? new Date(validFrom) : null)),
    );
  }
}

function priceOf({ amount, currency, taxRateBp }: PriceTerms): PriceResponse {
  return { price: { amount, currency }, taxRatePercent: taxRateBp / 100 };
}

function setPriceOf(record: PriceRecord): SetPriceResponse {
  const { id, validFrom, createdAt } = record;
  return { id, ...priceOf(record), validFrom, createdAt };
}
