import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Commands } from '../../platform/commands';
import { SubmitBatch } from '../../tickets/sending-api';
import { AcceptBatch } from '../api';
import { PremiumSale } from './premium-sale';

/** As for a single ticket: the queue decides whether the wished level is for sale now. */
@CommandHandler(AcceptBatch)
export class AcceptBatchHandler implements ICommandHandler<AcceptBatch> {
  constructor(
    private readonly sale: PremiumSale,
    private readonly commands: Commands,
  ) {}

  async execute({ author, drafts, receivedAt }: AcceptBatch) {
    if (drafts.some(({ level }) => level === 'premium')) await this.sale.assertSold();
    return this.commands.execute(new SubmitBatch(author, drafts, receivedAt));
  }
}
