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

  async execute({ upgrade: { reference, accountId, buyerId } }: StartUpgrade) {
    const ticket = await this.tickets.ofAccount(reference, accountId);
    ticket.assertUpgradable();
    const purchase = await this.commands.execute(
      new StartPurchase({ reference: ticket.reference, accountId, buyerId }),
    );
    return { purchaseId: purchase.id, status: purchase.status, checkoutUrl: purchase.checkoutUrl };
  }
}
