import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RefundPurchase } from '../../billing/api';
import { Audit } from '../../platform/audit';
import { Commands } from '../../platform/commands';
import { Conflict } from '../../platform/errors';
import { Tickets } from '../store/tickets';

/**
 * A supervisor gives back what was paid for a ticket, which keeps its level and its place. Errors: `tickets.not-found`,
 * `tickets.no-fee-to-waive`.
 */
export class WaiveFee extends Command<{ purchaseId: string }> {
  constructor(
    readonly reference: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(WaiveFee)
export class WaiveFeeHandler implements ICommandHandler<WaiveFee> {
  constructor(
    private readonly tickets: Tickets,
    private readonly commands: Commands,
    private readonly audit: Audit,
  ) {}

  async execute({ reference, reason }: WaiveFee) {
    const { id, purchaseId } = await this.tickets.byReference(reference);
    if (purchaseId === null) throw new Conflict('tickets.no-fee-to-waive');
    const { refunded } = await this.commands.execute(new RefundPurchase(purchaseId, 'waived'));
    if (!refunded) throw new Conflict('tickets.no-fee-to-waive');
    await this.audit.write({ action: 'tickets.fee-waived', subject: id, after: { purchaseId, reason } });
    return { purchaseId };
  }
}
