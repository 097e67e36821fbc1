import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { CustomerOfAccount, ShopOfAccount } from '../../accounts/api';
import { Audit } from '../../platform/audit';
import { Conflict, Invalid } from '../../platform/errors';
import { Tickets } from '../store/tickets';

/**
 * Moves a ticket, and what is merged into it, to another account: to the given person of it, else its owner. One that
 * was written without an account joins it so; without a given person it stays its contact's, who goes on reading it.
 * Errors: `tickets.not-found`, `tickets.unknown-account`, `tickets.unknown-shop`, `tickets.transition-refused`.
 */
export class MoveTicket extends Command<void> {
  constructor(
    readonly agentId: string,
    readonly reference: string,
    readonly to: { accountId: string; personId: string | null; shopId: string | null },
  ) {
    super();
  }
}

@CommandHandler(MoveTicket)
export class MoveTicketHandler implements ICommandHandler<MoveTicket> {
  constructor(
    private readonly tickets: Tickets,
    private readonly queries: QueryBus,
    private readonly audit: Audit,
  ) {}

  async execute({ agentId, reference, to: { accountId, personId, shopId } }: MoveTicket): Promise<void> {
    const ticket = await this.tickets.byReference(reference);
    const person = await this.queries.execute(new CustomerOfAccount(accountId, personId));
    if (!person) throw fault('accountId', 'tickets.unknown-account');
    if (shopId !== null && !(await this.queries.execute(new ShopOfAccount(accountId, shopId)))) {
      throw fault('shopId', 'tickets.unknown-shop');
    }
    const authorId = ticket.isOfContact && personId === null ? ticket.authorId : person.userId;
    const before = { accountId: ticket.accountId };
    if (before.accountId === accountId) throw new Conflict('tickets.already-there');
    for (const each of [ticket, ...(await this.tickets.mergedInto(ticket.id))]) {
      each.moveTo({ accountId, authorId, shopId }, agentId, each.mergedInto === ticket.id);
      await this.tickets.save(each);
    }
    await this.audit.write({ action: 'tickets.moved', subject: ticket.id, before, after: { accountId } });
  }
}

function fault(path: string, code: string): Invalid {
  return new Invalid(code, {}, [{ path, code }]);
}
