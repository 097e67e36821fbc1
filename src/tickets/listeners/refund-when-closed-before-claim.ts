import { RefundPurchase } from '../../billing/api';
import { Commands } from '../../platform/commands';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketClosed } from '../events';
import { Tickets } from '../store/tickets';

/** Nobody had begun to work on it: the customer paid for nothing. */
@ListensTo(TicketClosed)
export class RefundWhenClosedBeforeClaim implements Listener<TicketClosed> {
  constructor(
    private readonly tickets: Tickets,
    private readonly commands: Commands,
  ) {}

  async on({ data }: TicketClosed): Promise<void> {
    if (data.claimedBefore) return;
    const { purchaseId } = await this.tickets.get(data.ticketId);
    if (purchaseId) await this.commands.execute(new RefundPurchase(purchaseId, 'closed_before_claim'));
  }
}
