import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StartPurchase } from '../../billing/api';
import { Commands } from '../../platform/commands';
import { StartUpgrade } from '../api';
import { Tickets } from '../store/tickets';

@CommandHandler(StartUpgrade)
export class StartUpgradeHandler implements ICommandHandler<StartUpgrade> {
  constructor(
    private readonly tickets: Tickets,
    private readonly commands: Commands,
  ) {}

  async execute({ upgrade: { reference, buyer } }: StartUpgrade) {
    const ticket = await this.tickets.seenBy(buyer, reference);
    ticket.assertUpgradable();
    const purchase = await this.commands.execute(
      new StartPurchase({ reference: ticket.reference, accountId: ticket.accountId, buyerId: buyer.id }),
    );
    return { purchaseId: purchase.id, status: purchase.status, checkoutUrl: purchase.checkoutUrl };
  }
}
