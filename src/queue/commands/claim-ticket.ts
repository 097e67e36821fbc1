import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { ClaimTicket } from '../api';
import { Skip } from '../domain/skip';
import { QueueEntries } from '../store/queue-entries';
import { OpenEntries } from './open-entries';
import { Claims } from './claims';

@CommandHandler(ClaimTicket)
export class ClaimTicketHandler implements ICommandHandler<ClaimTicket> {
  constructor(
    private readonly open: OpenEntries,
    private readonly entries: QueueEntries,
    private readonly claims: Claims,
    private readonly clock: Clock,
  ) {}

  async execute({ agent, reference, reason }: ClaimTicket) {
    const entry = await this.open.of(reference);
    const now = this.clock.now();
    entry.assertClaimable();
    this.claims.assertMayHold(entry.lane, await this.entries.claimsOf(agent.id));
    const { ticketId } = entry;
    await this.entries.addSkip(Skip.write({ ticketId, agentId: agent.id, reason, madeAt: now, until: now }));
    return this.claims.give(entry, agent, 'chosen');
  }
}
