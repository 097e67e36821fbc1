import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RefundPurchase } from '../../billing/api';
import { Commands } from '../../platform/commands';
import { RefundHold } from '../store/refund-hold';

/** Issues a refund that waited for the wall clock to be trusted again. */
export class ReleaseHeldRefund extends Command<void> {
  constructor(readonly purchaseId: string) {
    super();
  }
}

@CommandHandler(ReleaseHeldRefund)
export class ReleaseHeldRefundHandler implements ICommandHandler<ReleaseHeldRefund> {
  constructor(
    private readonly hold: RefundHold,
    private readonly commands: Commands,
  ) {}

  async execute({ purchaseId }: ReleaseHeldRefund): Promise<void> {
    await this.commands.execute(new RefundPurchase(purchaseId, 'promise_missed'));
    await this.hold.forget(purchaseId);
  }
}
