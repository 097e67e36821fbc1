import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketSubmitted } from '../../tickets/events';
import { isForSameDay, promiseOf } from '../domain/promises';
import { QueueEntry } from '../domain/queue-entry';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(TicketSubmitted)
export class EnqueueWhenTicketSubmitted implements Listener<TicketSubmitted> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({
    data: { ticketId, reference, accountId, receivedAt: received },
  }: TicketSubmitted): Promise<void> {
    const receivedAt = new Date(received);
    const calendar = this.calendars.of('standard');
    const promise = promiseOf('standard', calendar, receivedAt);
    const sameDay = isForSameDay(calendar, receivedAt, new Date(promise.answerBy));
    await this.entries.add(
      QueueEntry.begin({
        ticketId,
        reference,
        accountId,
        lane: 'standard',
        receivedAt,
        effectiveAt: receivedAt,
        promise,
        sameDay,
        cause: 'submitted',
        purchaseId: null,
      }),
    );
  }
}
