import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MovePurchase } from '../api';
import { Purchases } from '../store/purchases';

@CommandHandler(MovePurchase)
export class MovePurchaseHandler implements ICommandHandler<MovePurchase> {
  constructor(private readonly purchases: Purchases) {}

  async execute({ purchaseId, reference }: MovePurchase): Promise<void> {
    const purchase = await this.purchases.get(purchaseId);
    purchase.moveTo(reference);
    await this.purchases.save(purchase);
  }
}
