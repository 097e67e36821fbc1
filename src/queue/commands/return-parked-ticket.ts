import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { EndParking } from '../../tickets/api';
import { atRiskBy } from '../domain/promises';
import { QueueEntries } from '../store/queue-entries';

/** Brings a parked ticket back on the day of its review; does nothing when that was changed meanwhile. */
export class ReturnParkedTicket extends Command<void> {
  constructor(readonly arrival: number) {
    super();
  }
}

@CommandHandler(ReturnParkedTicket)
export class ReturnParkedTicketHandler implements ICommandHandler<ReturnParkedTicket> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async execute({ arrival }: ReturnParkedTicket): Promise<void> {
    const entry = await this.entries.byArrival(arrival);
    const now = this.clock.now();
    if (!entry?.parkedUntil || entry.parkedUntil > now) return;
    entry.unpark(now, atRiskBy(this.calendars.of(entry.homeLane)));
    await this.commands.execute(new EndParking(entry.ticketId, 'review'));
    await this.entries.save(entry);
  }
}
