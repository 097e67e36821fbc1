import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { EndParking } from '../../tickets/api';
import { UnparkTicket } from '../api';
import { atRiskBy } from '../domain/promises';
import { QueueEntries } from '../store/queue-entries';
import { OpenEntries } from './open-entries';

@CommandHandler(UnparkTicket)
export class UnparkTicketHandler implements ICommandHandler<UnparkTicket> {
  constructor(
    private readonly open: OpenEntries,
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async execute({ reference }: UnparkTicket): Promise<void> {
    const entry = await this.open.of(reference);
    entry.unpark(this.clock.now(), atRiskBy(this.calendars.of(entry.homeLane)));
    await this.commands.execute(new EndParking(entry.ticketId, 'ended'));
    await this.entries.save(entry);
  }
}
