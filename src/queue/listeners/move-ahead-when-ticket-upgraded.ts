import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketUpgraded } from '../../tickets/events';
import { promiseOf } from '../domain/promises';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(TicketUpgraded)
export class MoveAheadWhenTicketUpgraded implements Listener<TicketUpgraded> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({ data: { ticketId, purchaseId, upgradedAt } }: TicketUpgraded): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    // Thrown, so that it is tried again when the entry is there: it may itself wait for a retry.
    if (!entry) throw new Error('The ticket has no queue entry yet');
    const paidAt = new Date(upgradedAt);
    const calendar = this.calendars.of('premium');
    entry.upgrade(purchaseId, paidAt, promiseOf('premium', calendar, paidAt));
    // The clock still stands, and what was left of it was counted in the standard lane's hours.
    if (entry.isPaused) entry.pause(calendar.openTimeBetween(paidAt, entry.promisedAt));
    await this.entries.save(entry);
  }
}
