import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketReopened } from '../../tickets/events';
import { StandardArrivals } from '../commands/standard-arrivals';
import { atRiskBy, isForSameDay, promiseOf } from '../domain/promises';
import { QueueEntry } from '../domain/queue-entry';
import { QueueEntries } from '../store/queue-entries';

/**
 * A new waiting period with a new promise; the fee of a premium ticket was spent on the first answer. Fair use defers
 * it like a new ticket (docs/decisions/0007); who says that the answer was none gets the old place back instead.
 */
@ListensTo(TicketReopened)
export class EnqueueWhenTicketReopened implements Listener<TicketReopened> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly arrivals: StandardArrivals,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({ data: { ticketId, reference, accountId, level, reopenedAt } }: TicketReopened): Promise<void> {
    const receivedAt = new Date(reopenedAt);
    const received = { ticketId, reference, accountId, receivedAt, cause: 'reopened' as const };
    if (level === 'standard') return this.arrivals.begin(received, null);
    const calendar = this.calendars.of(level);
    const promise = promiseOf(level, calendar, receivedAt);
    const sameDay = isForSameDay(calendar, receivedAt, new Date(promise.answerBy));
    const place = { lane: level, effectiveAt: receivedAt, promise, sameDay };
    const entry = QueueEntry.begin(
      { ...received, ...place, purchaseId: null, offerId: null },
      atRiskBy(calendar),
    );
    await this.entries.add(entry);
  }
}
