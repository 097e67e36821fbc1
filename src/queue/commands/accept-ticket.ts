import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Commands } from '../../platform/commands';
import { SubmitTicket } from '../../tickets/api';
import { AcceptTicket } from '../api';
import { PremiumSale } from './premium-sale';

/** The queue decides whether the wished level is for sale now; everything else about the ticket is not its business. */
@CommandHandler(AcceptTicket)
export class AcceptTicketHandler implements ICommandHandler<AcceptTicket> {
  constructor(
    private readonly sale: PremiumSale,
    private readonly commands: Commands,
  ) {}

  async execute({ author, draft, receivedAt }: AcceptTicket) {
    if (draft.level === 'premium') await this.sale.assertSold();
    return this.commands.execute(new SubmitTicket(author, draft, receivedAt));
  }
}
