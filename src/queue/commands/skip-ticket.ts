import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock, later, minuteMs } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Settings } from '../../platform/settings/settings';
import { ReleaseClaim, SkipTicket } from '../api';
import { QueueSettings } from '../queue-settings';
import { Skip } from '../domain/skip';
import { QueueEntries } from '../store/queue-entries';
import { OpenEntries } from './open-entries';

@CommandHandler(SkipTicket)
export class SkipTicketHandler implements ICommandHandler<SkipTicket> {
  constructor(
    private readonly open: OpenEntries,
    private readonly entries: QueueEntries,
    private readonly commands: Commands,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute({ agent, reference, reason }: SkipTicket): Promise<void> {
    const entry = await this.open.of(reference);
    const madeAt = this.clock.now();
    const until = later(madeAt, this.settings.of(QueueSettings).skipMinutes * minuteMs);
    await this.commands.execute(new ReleaseClaim(agent, reference));
    const { ticketId } = entry;
    await this.entries.addSkip(Skip.write({ ticketId, agentId: agent.id, reason, madeAt, until }));
    await this.entries.askForSecondLook(entry);
  }
}
