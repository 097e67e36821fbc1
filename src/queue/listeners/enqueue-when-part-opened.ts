import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { PartOpened } from '../../tickets/events';
import type { PromiseData } from '../api';
import { atRiskBy, isForSameDay, promiseOf } from '../domain/promises';
import { QueueEntry } from '../domain/queue-entry';
import { QueueEntries } from '../store/queue-entries';

/**
 * A part stands where its message stood: what began a waiting period takes over the place and promise of that
 * period, a later message those of its own time. A fee goes with the part for which the customer chose it.
 */
@ListensTo(PartOpened)
export class EnqueueWhenPartOpened implements Listener<PartOpened> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({ data }: PartOpened): Promise<void> {
    const { ticketId, reference, accountId, purchaseId } = data;
    const receivedAt = new Date(data.receivedAt);
    const whole = await this.entries.periodOf(data.partOf, receivedAt);
    const place =
      whole && purchaseId !== null
        ? await this.paidPlace(whole)
        : this.standardPlace(whole?.receivedAt.getTime() === receivedAt.getTime() ? whole : null, receivedAt);
    const calendar = this.calendars.of(place.lane);
    const sameDay = isForSameDay(calendar, receivedAt, new Date(place.promise.answerBy));
    const facts = { ticketId, reference, accountId, receivedAt, sameDay, purchaseId, offerId: null };
    await this.entries.add(QueueEntry.begin({ ...facts, ...place, cause: 'split' }, atRiskBy(calendar)));
  }

  private standardPlace(whole: QueueEntry | null, receivedAt: Date) {
    const calendar = this.calendars.of('standard');
    const told = whole && keptBy(whole);
    if (whole && told) return { lane: 'standard' as const, effectiveAt: whole.effectiveAt, promise: told };
    return {
      lane: 'standard' as const,
      effectiveAt: receivedAt,
      promise: promiseOf('standard', calendar, receivedAt),
    };
  }

  private async paidPlace(whole: QueueEntry) {
    const calendar = this.calendars.of('standard');
    const { effectiveAt, promise: told } = whole;
    const promise =
      told.lane === 'premium' ? told : promiseOf('premium', this.calendars.of('premium'), effectiveAt);
    const left = {
      effectiveAt: whole.receivedAt,
      promise: promiseOf('standard', calendar, whole.receivedAt),
    };
    whole.giveFeeAway(left, atRiskBy(calendar), 'split');
    await this.entries.save(whole);
    return { lane: 'premium' as const, effectiveAt, promise };
  }
}

/** The standard promise that was told for this period; `null` where another kind of promise was told since. */
function keptBy({ homeLane, promise }: QueueEntry): PromiseData | null {
  return homeLane === 'standard' && promise.lane === 'standard' ? promise : null;
}
