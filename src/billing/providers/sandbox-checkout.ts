import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { PurchaseStatus } from '../api';
import { PaymentToMake, type Payment } from '../queries/payment-to-make';
import { PaymentHooks } from './payment-hooks';
import { Sandbox } from './sandbox';

export type Outcome = 'paid' | 'declined';

/** The till of the sandbox: whatever is pressed there reaches us as a signed hook, like from anyone else. */
@Injectable()
export class SandboxCheckout {
  constructor(
    private readonly queries: QueryBus,
    private readonly sandbox: Sandbox,
    private readonly hooks: PaymentHooks,
  ) {}

  /** Errors: `billing.purchase-not-found`. */
  payment(purchaseId: string): Promise<Payment> {
    return this.queries.execute(new PaymentToMake(this.sandbox.name, purchaseId));
  }

  /** Pays or declines, and answers how the purchase stands afterwards. Errors: `billing.purchase-not-found`. */
  async press(purchaseId: string, outcome: Outcome): Promise<PurchaseStatus> {
    const { amount, currency } = await this.payment(purchaseId);
    const kind = outcome === 'paid' ? 'paid' : 'failed';
    const { rawBody, headers } = this.sandbox.announce({ purchaseId, amount, currency, kind });
    await this.hooks.receive(this.sandbox.name, rawBody, headers);
    return (await this.payment(purchaseId)).status;
  }
}
