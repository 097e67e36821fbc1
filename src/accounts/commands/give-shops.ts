import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { NotAllowed, NotFound } from '../../platform/errors';
import { UnitOfWork } from '../../platform/unit-of-work';
import type { Customer } from '../api';
import { MemberShopsChanged } from '../events';
import { MemberShops } from '../store/member-shops';
import { Shops } from '../store/shops';
import { Users } from '../store/users';

/**
 * An owner says which shops a member looks after. Errors: `accounts.owners-only`, `accounts.user-not-found`,
 * `accounts.shop-not-found`.
 */
export class GiveShops extends Command<void> {
  constructor(
    readonly owner: Customer,
    readonly memberId: string,
    readonly shopIds: readonly string[],
  ) {
    super();
  }
}

@CommandHandler(GiveShops)
export class GiveShopsHandler implements ICommandHandler<GiveShops> {
  constructor(
    private readonly users: Users,
    private readonly shops: Shops,
    private readonly memberShops: MemberShops,
    private readonly audit: Audit,
    private readonly unit: UnitOfWork,
  ) {}

  async execute({ owner, memberId, shopIds }: GiveShops): Promise<void> {
    const { accountId } = owner;
    if (owner.role !== 'owner') throw new NotAllowed('accounts.owners-only');
    const member = await this.users.get(memberId);
    if (member.accountId !== accountId) throw new NotFound('accounts.user-not-found');
    const given = [...new Set(shopIds)];
    for (const shopId of given) await this.shops.get(accountId, shopId);
    const before = { shopIds: await this.memberShops.of(member.id) };
    await this.memberShops.replace(member.id, given);
    this.unit.record([new MemberShopsChanged({ userId: member.id, accountId, shops: given.length })]);
    const after = { shopIds: given };
    await this.audit.write({ action: 'accounts.shops-given', subject: member.id, before, after });
  }
}
