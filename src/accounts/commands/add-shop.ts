import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { AddShop } from '../api';
import { Shop } from '../domain/shop';
import { Shops } from '../store/shops';

@CommandHandler(AddShop)
export class AddShopHandler implements ICommandHandler<AddShop> {
  constructor(
    private readonly shops: Shops,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute({ accountId, name, url }: AddShop) {
    const shop = Shop.enteredByHand({ accountId, name, url }, this.clock.now());
    await this.shops.add(shop);
    await this.audit.write({ action: 'accounts.shop-added', subject: accountId, after: { shopId: shop.id } });
    return { shopId: shop.id };
  }
}
