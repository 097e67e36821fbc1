import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { newId } from '../../platform/ids';
import { RegisterAccount, RequestEmailConfirmation } from '../api';
import { Account } from '../domain/account';
import { Shop } from '../domain/shop';
import { User } from '../domain/user';
import { Accounts } from '../store/accounts';
import { Shops } from '../store/shops';
import { Users } from '../store/users';

@CommandHandler(RegisterAccount)
export class RegisterAccountHandler implements ICommandHandler<RegisterAccount> {
  constructor(
    private readonly accounts: Accounts,
    private readonly users: Users,
    private readonly shops: Shops,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute({ draft }: RegisterAccount) {
    const now = this.clock.now();
    const { accountName, name, email, passwordHash, locale, country = null } = draft;
    const ownerId = newId();
    const account = Account.register({ name: accountName, country, locale, ownerId }, now);
    await this.accounts.add(account);
    const owner = User.ofAccount(
      { id: ownerId, accountId: account.id, role: 'owner', name, email, passwordHash, locale },
      now,
    );
    if (draft.emailConfirmed) owner.confirmEmail(now);
    await this.users.add(owner);
    const shop = draft.shop ? Shop.enteredByHand({ accountId: account.id, ...draft.shop }, now) : null;
    if (shop) await this.shops.add(shop);
    if (!draft.emailConfirmed) await this.commands.execute(new RequestEmailConfirmation(ownerId));
    await this.audit.write({
      action: 'accounts.account-registered',
      subject: account.id,
      after: { ownerId, shopId: shop?.id ?? null },
    });
    return { accountId: account.id, userId: ownerId, shopId: shop?.id ?? null };
  }
}
