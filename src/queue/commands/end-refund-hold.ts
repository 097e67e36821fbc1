import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { EndRefundHold } from '../api';
import { RefundHold } from '../store/refund-hold';

@CommandHandler(EndRefundHold)
export class EndRefundHoldHandler implements ICommandHandler<EndRefundHold> {
  constructor(
    private readonly hold: RefundHold,
    private readonly audit: Audit,
  ) {}

  async execute(): Promise<void> {
    if (await this.hold.end())
      await this.audit.write({ action: 'queue.refund-hold-ended', subject: 'refunds' });
  }
}
