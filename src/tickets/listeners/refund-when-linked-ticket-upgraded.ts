import { RefundPurchase } from '../../billing/api';
import { Commands } from '../../platform/commands';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketUpgraded } from '../events';
import { KnownProblems } from '../store/known-problems';

/** Paid for while it was already known to be ours: the fee goes back as if it had been linked after. */
@ListensTo(TicketUpgraded)
export class RefundWhenLinkedTicketUpgraded implements Listener<TicketUpgraded> {
  constructor(
    private readonly problems: KnownProblems,
    private readonly commands: Commands,
  ) {}

  async on({ data: { ticketId, purchaseId } }: TicketUpgraded): Promise<void> {
    const link = await this.problems.linkOf(ticketId);
    if (!link?.problemId || !(await this.problems.get(link.problemId)).isOpen) return;
    await this.commands.execute(new RefundPurchase(purchaseId, 'known_problem'));
  }
}
