import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Commands } from '../../platform/commands';
import { ReturnToQueue } from '../../tickets/api';
import { ReleaseClaim } from '../api';
import { QueueEntries } from '../store/queue-entries';
import { OpenEntries } from './open-entries';

@CommandHandler(ReleaseClaim)
export class ReleaseClaimHandler implements ICommandHandler<ReleaseClaim> {
  constructor(
    private readonly open: OpenEntries,
    private readonly entries: QueueEntries,
    private readonly commands: Commands,
  ) {}

  async execute({ agent, reference }: ReleaseClaim): Promise<void> {
    const entry = await this.open.of(reference);
    entry.release(agent.id);
    await this.commands.execute(new ReturnToQueue(entry.ticketId, 'released'));
    await this.entries.save(entry);
  }
}
