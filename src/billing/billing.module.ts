import { Module } from '@nestjs/common';
import { FulfilPurchaseHandler } from './commands/fulfil-purchase';
import { HandlePaymentNoticeHandler } from './commands/handle-payment-notice';
import { MovePurchaseHandler } from './commands/move-purchase';
import { NoteRefundHandler } from './commands/note-refund';
import { RefundPurchaseHandler } from './commands/refund-purchase';
import { SetPriceHandler } from './commands/set-price';
import { StartPurchaseHandler } from './commands/start-purchase';
import { PaymentProvider } from './domain/payment-provider';
import { PaymentHooksController } from './http/hooks.controller';
import { AdminPricesController, PricesController } from './http/prices.controller';
import { PurchasesController } from './http/purchases.controller';
import { SandboxController, SandboxPageController } from './http/sandbox.controller';
import { SendRefunds } from './jobs/send-refunds';
import { PaymentHooks } from './providers/payment-hooks';
import { Sandbox } from './providers/sandbox';
import { SandboxCheckout } from './providers/sandbox-checkout';
import { PaymentToMakeHandler } from './queries/payment-to-make';
import { PremiumPriceHandler, PriceInForceHandler } from './queries/price-in-force';
import { CurrentPricesHandler, PriceHistoryHandler } from './queries/prices';
import {
  PurchaseOfAccountHandler,
  PurchasesOfAccountHandler,
  ReceiptOfAccountHandler,
} from './queries/purchases';
import { HandledHooks } from './store/handled-hooks';
import { Prices } from './store/prices';
import { Purchases } from './store/purchases';
import './problem-sentences';

const commands = [
  FulfilPurchaseHandler,
  MovePurchaseHandler,
  HandlePaymentNoticeHandler,
  NoteRefundHandler,
  RefundPurchaseHandler,
  SetPriceHandler,
  StartPurchaseHandler,
];
const queries = [
  CurrentPricesHandler,
  PaymentToMakeHandler,
  PremiumPriceHandler,
  PriceHistoryHandler,
  PriceInForceHandler,
  PurchaseOfAccountHandler,
  PurchasesOfAccountHandler,
  ReceiptOfAccountHandler,
];
const sandbox = [Sandbox, SandboxCheckout, { provide: PaymentProvider, useExisting: Sandbox }];

/** Fees: prices, purchases, the ledger, and the provider that takes the money. */
@Module({
  controllers: [
    PaymentHooksController,
    PricesController,
    AdminPricesController,
    PurchasesController,
    SandboxController,
    SandboxPageController,
  ],
  providers: [
    ...commands,
    ...queries,
    ...sandbox,
    HandledHooks,
    PaymentHooks,
    Prices,
    Purchases,
    SendRefunds,
  ],
})
export class BillingModule {}
