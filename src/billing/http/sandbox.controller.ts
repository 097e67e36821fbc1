import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { currentContext } from '../../platform/context';
import { ForEveryone } from '../../platform/http/audience';
import { Problems } from '../../platform/http/problems';
import { SandboxCheckout } from '../providers/sandbox-checkout';
import { PaymentOutcomeRequest } from './payments.request';
import { PaymentOutcomeResponse } from './payments.response';
import { pagePolicy, paymentPage, returnPath } from './sandbox-page';

/** Stands for the customer in front of a payment page; exists only while the sandbox is the provider. */
@ApiTags('billing')
@ForEveryone()
@Controller('api/v1/sandbox/payments')
export class SandboxController {
  constructor(private readonly checkout: SandboxCheckout) {}

  /** Pays or declines: the sandbox sends us the signed hook that a real provider would. */
  @Post(':purchaseId')
  @HttpCode(200)
  @Problems({ 400: ['request.invalid'], 404: ['billing.purchase-not-found'] })
  async press(
    @Param('purchaseId') purchaseId: string,
    @Body() { outcome }: PaymentOutcomeRequest,
  ): Promise<PaymentOutcomeResponse> {
    return { status: await this.checkout.press(purchaseId, outcome) };
  }
}

/** The payment page itself, for people; it works without script. */
@ApiExcludeController()
@ForEveryone()
@Controller('sandbox/payments')
export class SandboxPageController {
  constructor(private readonly checkout: SandboxCheckout) {}

  @Get(':purchaseId')
  async show(
    @Param('purchaseId') purchaseId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const payment = await this.checkout.payment(purchaseId);
    response
      .type('html')
      .setHeader('Content-Security-Policy', pagePolicy)
      .setHeader('Cache-Control', 'no-store');
    return paymentPage(payment, currentContext().locale);
  }

  /** Leads back, as other providers do. The outcome stands in the form's address, so that no body has to be read. */
  @Post(':purchaseId')
  async press(
    @Param('purchaseId') purchaseId: string,
    @Query() { outcome }: PaymentOutcomeRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.checkout.press(purchaseId, outcome);
    response.redirect(303, returnPath(purchaseId));
  }
}
