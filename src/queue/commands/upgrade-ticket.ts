import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Commands } from '../../platform/commands';
import { StartUpgrade } from '../../tickets/api';
import { UpgradeTicket } from '../api';
import { PremiumSale } from './premium-sale';

/** The queue decides whether priority is for sale now; the ticket decides whether it can still use it. */
@CommandHandler(UpgradeTicket)
export class UpgradeTicketHandler implements ICommandHandler<UpgradeTicket> {
  constructor(
    private readonly sale: PremiumSale,
    private readonly commands: Commands,
  ) {}

  async execute({ upgrade }: UpgradeTicket) {
    await this.sale.assertSold();
    return this.commands.execute(new StartUpgrade(upgrade));
  }
}
