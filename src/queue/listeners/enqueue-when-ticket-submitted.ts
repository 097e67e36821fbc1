import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketSubmitted } from '../../tickets/events';
import { atRiskBy, isForSameDay, promiseOf } from '../domain/promises';
import { QueueEntry } from '../domain/queue-entry';
import { Offers } from '../store/offers';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(TicketSubmitted)
export class EnqueueWhenTicketSubmitted implements Listener<TicketSubmitted> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly offers: Offers,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({
    data: { ticketId, reference, accountId, receivedAt: received, offerId },
  }: TicketSubmitted): Promise<void> {
    const receivedAt = new Date(received);
    const calendar = this.calendars.of('standard');
    const computed = promiseOf('standard', calendar, receivedAt);
    const offer = await this.offers.get(offerId);
    const promise = offer?.honour(accountId, computed, receivedAt) ?? computed;
    const entry = QueueEntry.begin(
      {
        ticketId,
        reference,
        accountId,
        lane: 'standard',
        receivedAt,
        effectiveAt: receivedAt,
        promise,
        sameDay: isForSameDay(calendar, receivedAt, new Date(promise.answerBy)),
        cause: 'submitted',
        purchaseId: null,
        offerId: offer?.id ?? null,
      },
      atRiskBy(calendar),
    );
    await this.entries.add(entry);
  }
}
