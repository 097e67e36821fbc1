import { ServiceCalendars } from '../../calendar/api';
import { Commands } from '../../platform/commands';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Settings } from '../../platform/settings/settings';
import { EndPriority } from '../../tickets/api';
import { TicketReopened } from '../../tickets/events';
import { StandardArrivals } from '../commands/standard-arrivals';
import { isCovered } from '../domain/priority-cover';
import { atRiskBy, isForSameDay, promiseOf } from '../domain/promises';
import { QueueEntry } from '../domain/queue-entry';
import { PremiumSettings } from '../premium-settings';
import { QueueEntries } from '../store/queue-entries';

/**
 * A new waiting period with a new promise. A fee that was paid before may cover it still; else it is standard, and
 * fair use defers it like a new ticket (docs/decisions/0007). Who says that the answer was none gets the old place
 * back instead.
 */
@ListensTo(TicketReopened)
export class EnqueueWhenTicketReopened implements Listener<TicketReopened> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly arrivals: StandardArrivals,
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
    private readonly commands: Commands,
  ) {}

  async on({ data: { ticketId, reference, accountId, level, reopenedAt } }: TicketReopened): Promise<void> {
    const receivedAt = new Date(reopenedAt);
    const received = { ticketId, reference, accountId, receivedAt, cause: 'reopened' as const };
    if (level === 'standard') return this.arrivals.begin(received, null);
    if (!(await this.isStillCovered(ticketId, receivedAt))) {
      await this.commands.execute(new EndPriority(ticketId));
      const ended = { at: reopenedAt, code: 'priority.ended', params: this.cover };
      return this.arrivals.begin(received, null, [ended]);
    }
    const calendar = this.calendars.of('premium');
    const promise = promiseOf('premium', calendar, receivedAt);
    const sameDay = isForSameDay(calendar, receivedAt, new Date(promise.answerBy));
    const place = { lane: level, effectiveAt: receivedAt, promise, sameDay };
    const entry = QueueEntry.begin(
      { ...received, ...place, purchaseId: null, offerId: null },
      atRiskBy(calendar),
    );
    await this.entries.add(entry);
  }

  private async isStillCovered(ticketId: string, reopenedAt: Date): Promise<boolean> {
    const history = await this.entries.sincePaid(ticketId);
    const premium = this.calendars.of('premium');
    return isCovered(history, reopenedAt, this.cover, (from, to) => premium.openTimeBetween(from, to));
  }

  private get cover() {
    const { coverOpenHours, coverReopenings } = this.settings.of(PremiumSettings);
    return { coverOpenHours, coverReopenings };
  }
}
