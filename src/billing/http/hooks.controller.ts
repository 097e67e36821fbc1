import { Controller, HttpCode, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ForEveryone } from '../../platform/http/audience';
import { Problems } from '../../platform/http/problems';
import { PaymentHooks } from '../providers/payment-hooks';
import { HookResponse } from './payments.response';

/** Everybody may call; only what the provider has signed is heard. */
@ApiTags('billing')
@ForEveryone()
@Controller('api/v1/hooks/payments')
export class PaymentHooksController {
  constructor(private readonly hooks: PaymentHooks) {}

  /** Takes a signed notice of a payment provider; a repeated one is answered alike and does nothing. */
  @Post(':provider')
  @HttpCode(200)
  @ApiHeader({ name: 'Turno-Signature', description: 't=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">' })
  @ApiBody({
    schema: { type: 'object', additionalProperties: true, description: 'As the provider sends it.' },
  })
  @Problems({ 400: ['billing.hook-refused'] })
  async receive(
    @Param('provider') provider: string,
    @Req() request: RawBodyRequest<Request>,
  ): Promise<HookResponse> {
    await this.hooks.receive(provider, request.rawBody, request.headers);
    return { received: true };
  }
}
