import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock, minuteMs } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Settings } from '../../platform/settings/settings';
import { GiveToColleague } from '../../tickets/staff-api';
import { HandOver } from '../api';
import { leaseMinutes, QueueSettings } from '../queue-settings';
import { QueueEntries } from '../store/queue-entries';
import { OpenEntries } from './open-entries';
import { Claims } from './claims';

@CommandHandler(HandOver)
export class HandOverHandler implements ICommandHandler<HandOver> {
  constructor(
    private readonly open: OpenEntries,
    private readonly entries: QueueEntries,
    private readonly claims: Claims,
    private readonly commands: Commands,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute({ agent, reference, toId }: HandOver): Promise<void> {
    const entry = await this.open.of(reference);
    if (entry.claimedBy === toId) return;
    await this.commands.execute(new GiveToColleague(entry.ticketId, agent.id, toId));
    this.claims.assertMayHold(entry.lane, await this.entries.claimsOf(toId));
    const minutes = leaseMinutes(this.settings.of(QueueSettings), entry.lane);
    entry.handOver(toId, this.clock.now(), minutes * minuteMs);
    await this.entries.save(entry);
  }
}
