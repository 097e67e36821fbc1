import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock, hourMs, later, minuteMs } from '../../platform/clock';
import { Purchases } from '../store/purchases';

const longestPauseMs = 24 * hourMs;

/** Notes how asking the provider for a refund went: `failure` is null when it is on its way. */
export class NoteRefund extends Command<void> {
  constructor(
    readonly purchaseId: string,
    readonly failure: string | null,
  ) {
    super();
  }
}

@CommandHandler(NoteRefund)
export class NoteRefundHandler implements ICommandHandler<NoteRefund> {
  constructor(
    private readonly purchases: Purchases,
    private readonly clock: Clock,
  ) {}

  async execute({ purchaseId, failure }: NoteRefund): Promise<void> {
    const purchase = await this.purchases.get(purchaseId);
    const now = this.clock.now();
    if (failure === null) purchase.refundSent(now);
    else purchase.putRefundOff(later(now, pauseMs(purchase.refundAttempts)), failure);
    await this.purchases.save(purchase);
  }
}

/** A minute, doubled with each failure, at most a day. */
function pauseMs(failures: number): number {
  return Math.min(minuteMs * 2 ** failures, longestPauseMs);
}
