import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { NotAllowed } from '../../platform/errors';
import type { Customer, TicketVisibility } from '../api';
import { Accounts } from '../store/accounts';

/** An owner decides which of the account's tickets its members see. Errors: `accounts.owners-only`. */
export class DecideVisibility extends Command<void> {
  constructor(
    readonly owner: Customer,
    readonly visibility: TicketVisibility,
  ) {
    super();
  }
}

@CommandHandler(DecideVisibility)
export class DecideVisibilityHandler implements ICommandHandler<DecideVisibility> {
  constructor(
    private readonly accounts: Accounts,
    private readonly audit: Audit,
  ) {}

  async execute({ owner, visibility }: DecideVisibility): Promise<void> {
    if (owner.role !== 'owner') throw new NotAllowed('accounts.owners-only');
    const account = await this.accounts.get(owner.accountId);
    const before = { ticketVisibility: account.ticketVisibility };
    account.showTickets(visibility);
    await this.accounts.save(account);
    const after = { ticketVisibility: visibility };
    await this.audit.write({ action: 'accounts.visibility-decided', subject: account.id, before, after });
  }
}
