import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FulfilPurchase } from '../api';
import { Purchases } from '../store/purchases';

@CommandHandler(FulfilPurchase)
export class FulfilPurchaseHandler implements ICommandHandler<FulfilPurchase> {
  constructor(private readonly purchases: Purchases) {}

  async execute({ purchaseId }: FulfilPurchase): Promise<void> {
    const purchase = await this.purchases.get(purchaseId);
    purchase.fulfil();
    await this.purchases.save(purchase);
  }
}
