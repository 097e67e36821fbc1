import { Injectable } from '@nestjs/common';
import { Commands } from '../../platform/commands';
import { Invalid } from '../../platform/errors';
import { HandlePaymentNotice } from '../commands/handle-payment-notice';
import { PaymentProvider, type HookHeaders } from '../domain/payment-provider';

/** The one way in for what a provider says: verified first, then handled as one command. */
@Injectable()
export class PaymentHooks {
  constructor(
    private readonly provider: PaymentProvider,
    private readonly commands: Commands,
  ) {}

  /** Errors: `billing.hook-refused` for an unknown provider and whatever its `verify` refuses. */
  async receive(providerName: string, rawBody: Buffer | undefined, headers: HookHeaders): Promise<void> {
    if (providerName !== this.provider.name || !rawBody) throw new Invalid('billing.hook-refused');
    const notice = this.provider.verify(rawBody, headers);
    await this.commands.execute(new HandlePaymentNotice(this.provider.name, notice));
  }
}
