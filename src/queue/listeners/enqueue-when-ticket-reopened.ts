import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketReopened } from '../../tickets/events';
import { atRiskBy, isForSameDay, promiseOf } from '../domain/promises';
import { QueueEntry } from '../domain/queue-entry';
import { QueueEntries } from '../store/queue-entries';

/** A new waiting period with a new promise; the fee of a premium ticket was spent on the first answer. */
@ListensTo(TicketReopened)
export class EnqueueWhenTicketReopened implements Listener<TicketReopened> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({ data: { ticketId, reference, accountId, level, reopenedAt } }: TicketReopened): Promise<void> {
    const receivedAt = new Date(reopenedAt);
    const calendar = this.calendars.of(level);
    const promise = promiseOf(level, calendar, receivedAt);
    const sameDay = isForSameDay(calendar, receivedAt, new Date(promise.answerBy));
    const entry = QueueEntry.begin(
      {
        ticketId,
        reference,
        accountId,
        lane: level,
        receivedAt,
        effectiveAt: receivedAt,
        promise,
        sameDay,
        cause: 'reopened',
        purchaseId: null,
        offerId: null,
      },
      atRiskBy(calendar),
    );
    await this.entries.add(entry);
  }
}
