import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import { heedNotice } from '../domain/heed-notice';
import type { PaymentNotice } from '../domain/payment-provider';
import { HandledHooks } from '../store/handled-hooks';
import { Purchases } from '../store/purchases';

/**
 * Does what a verified notice of a provider says, once for each of its events. Errors: `billing.hook-refused` for a
 * purchase that is not ours, so that the provider keeps trying and its log shows the fault.
 */
export class HandlePaymentNotice extends Command<void> {
  constructor(
    readonly provider: string,
    readonly notice: PaymentNotice,
  ) {
    super();
  }
}

@CommandHandler(HandlePaymentNotice)
export class HandlePaymentNoticeHandler implements ICommandHandler<HandlePaymentNotice> {
  constructor(
    private readonly hooks: HandledHooks,
    private readonly purchases: Purchases,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ provider, notice }: HandlePaymentNotice): Promise<void> {
    const now = this.clock.now();
    if (!(await this.hooks.add(provider, notice, now))) return;
    const { purchase, others } = await this.purchases.withOthers(notice.purchaseId);
    if (purchase?.provider !== provider) throw new Invalid('billing.hook-refused');
    const before = purchase.status;
    heedNotice(notice, purchase, others, now);
    // A superseded purchase lets go of the reference before this one takes it: the key allows one at a time.
    for (const each of [...others, purchase]) await this.purchases.save(each);
    if (purchase.status === before) return;
    await this.audit.write({
      action: `billing.purchase-${purchase.status}`,
      subject: purchase.id,
      before: { status: before },
      after: {
        status: purchase.status,
        amount: purchase.amount,
        currency: purchase.currency,
        event: notice.eventId,
      },
    });
  }
}
