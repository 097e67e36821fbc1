import { RefundPurchase } from '../../billing/api';
import { PurchasePaid } from '../../billing/events';
import { Commands } from '../../platform/commands';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Tickets } from '../store/tickets';

/** Priority that comes too late to be of use is given back at once. */
@ListensTo(PurchasePaid)
export class UpgradeWhenPurchasePaid implements Listener<PurchasePaid> {
  constructor(
    private readonly tickets: Tickets,
    private readonly commands: Commands,
  ) {}

  async on({ data }: PurchasePaid): Promise<void> {
    const ticket = await this.tickets.byReference(data.reference);
    if (ticket.purchaseId === data.purchaseId) return;
    if (!ticket.isUpgradable) {
      await this.commands.execute(new RefundPurchase(data.purchaseId, 'not_waiting'));
      return;
    }
    ticket.upgrade(data.purchaseId, new Date(data.paidAt));
    await this.tickets.save(ticket);
  }
}
