import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { ReturnToQueue } from '../../tickets/api';
import { QueueEntries } from '../store/queue-entries';

/** Returns a claim whose lease has run out; does nothing when the person was active after all. */
export class ReturnIdleClaim extends Command<void> {
  constructor(readonly arrival: number) {
    super();
  }
}

@CommandHandler(ReturnIdleClaim)
export class ReturnIdleClaimHandler implements ICommandHandler<ReturnIdleClaim> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async execute({ arrival }: ReturnIdleClaim): Promise<void> {
    const entry = await this.entries.byArrival(arrival);
    if (!entry?.claimedUntil || entry.claimedUntil > this.clock.now()) return;
    entry.release(null);
    await this.commands.execute(new ReturnToQueue(entry.ticketId, 'expired'));
    await this.entries.save(entry);
  }
}
