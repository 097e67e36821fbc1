import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketOpenedByStaff } from '../../tickets/events';
import { atRiskBy, isForSameDay, promiseOf } from '../domain/promises';
import { QueueEntry } from '../domain/queue-entry';
import { QueueEntries } from '../store/queue-entries';

/** Received when staff opened it, and never deferred: nobody asked. */
@ListensTo(TicketOpenedByStaff)
export class EnqueueWhenOpenedByStaff implements Listener<TicketOpenedByStaff> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({ data }: TicketOpenedByStaff): Promise<void> {
    const { ticketId, reference, accountId } = data;
    const receivedAt = new Date(data.receivedAt);
    const calendar = this.calendars.of('standard');
    const promise = promiseOf('standard', calendar, receivedAt);
    const sameDay = isForSameDay(calendar, receivedAt, new Date(promise.answerBy));
    const facts = { ticketId, reference, accountId, receivedAt, effectiveAt: receivedAt, promise, sameDay };
    const begun = {
      lane: 'standard' as const,
      cause: 'opened_by_staff' as const,
      purchaseId: null,
      offerId: null,
    };
    await this.entries.add(QueueEntry.begin({ ...facts, ...begun }, atRiskBy(calendar)));
  }
}
