import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { ChangeShop } from '../api';
import { Shops } from '../store/shops';

@CommandHandler(ChangeShop)
export class ChangeShopHandler implements ICommandHandler<ChangeShop> {
  constructor(
    private readonly shops: Shops,
    private readonly audit: Audit,
  ) {}

  async execute({ accountId, shopId, changes }: ChangeShop): Promise<void> {
    const shop = await this.shops.get(accountId, shopId);
    const before = { verified: shop.verified };
    if (changes.name !== undefined) shop.rename(changes.name);
    if (changes.url !== undefined) shop.moveTo(changes.url);
    await this.shops.save(shop);
    await this.audit.write({
      action: 'accounts.shop-changed',
      subject: shopId,
      before,
      after: { verified: shop.verified },
    });
  }
}
