import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { ClaimNext } from '../api';
import { servedLanes } from '../domain/ordering';
import { QueueEntries } from '../store/queue-entries';
import { Claims } from './claims';

@CommandHandler(ClaimNext)
export class ClaimNextHandler implements ICommandHandler<ClaimNext> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly claims: Claims,
    private readonly calendars: ServiceCalendars,
    private readonly clock: Clock,
  ) {}

  async execute({ agent }: ClaimNext) {
    const now = this.clock.now();
    const held = await this.entries.claimsOf(agent.id);
    for (const lane of servedLanes) {
      if (!this.calendars.of(lane).isServedAt(now)) continue;
      const next = await this.entries.firstWaiting(lane, agent.id, now);
      if (!next) continue;
      this.claims.assertMayHold(lane, held);
      return this.claims.give(next, agent, 'next');
    }
    return null;
  }
}
