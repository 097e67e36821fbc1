import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketUpgraded } from '../../tickets/events';
import { atRiskBy, promiseOf } from '../domain/promises';
import { Offers } from '../store/offers';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(TicketUpgraded)
export class MoveAheadWhenTicketUpgraded implements Listener<TicketUpgraded> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly offers: Offers,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({ data: { ticketId, purchaseId, upgradedAt } }: TicketUpgraded): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    // Thrown, so that it is tried again when the entry is there: it may itself wait for a retry.
    if (!entry) throw new Error('The ticket has no queue entry yet');
    const paidAt = new Date(upgradedAt);
    const calendar = this.calendars.of('premium');
    const computed = promiseOf('premium', calendar, paidAt);
    const offer = await this.offers.shown(entry.offerId, 'premium');
    const promise = offer?.honour(entry.accountId, computed, paidAt) ?? computed;
    const openMs = calendar.openTimeBetween(paidAt, new Date(promise.answerBy));
    entry.upgrade(purchaseId, paidAt, promise, openMs, atRiskBy(calendar));
    await this.entries.save(entry);
  }
}
