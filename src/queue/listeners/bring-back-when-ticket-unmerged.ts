import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketUnmerged } from '../../tickets/events';
import { SharedPlace } from '../commands/shared-place';
import { StandardArrivals } from '../commands/standard-arrivals';
import type { QueueEntry } from '../domain/queue-entry';
import { QueueEntries } from '../store/queue-entries';

/** Back to its own place, as if it had never been taken for a repeat; the other ticket stands by itself again. */
@ListensTo(TicketUnmerged)
export class BringBackWhenTicketUnmerged implements Listener<TicketUnmerged> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly place: SharedPlace,
    private readonly arrivals: StandardArrivals,
  ) {}

  async on({ data: { ticketId } }: TicketUnmerged): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    if (!entry?.mergedInto) return;
    const other = await this.entries.byArrival(entry.mergedInto);
    entry.bringBack('merged', 'unmerged');
    await this.entries.save(entry);
    const latest = other && (await this.entries.latestOf(other.ticketId));
    if (!other || !latest) return;
    if (latest.arrival === other.arrival) await this.place.settle(other);
    else await this.endLent(other, latest);
  }

  /** The other was answered and reopened since: a fee that only this one had paid covers it no more. */
  private async endLent(over: QueueEntry, latest: QueueEntry): Promise<void> {
    if (!(await this.place.lentNoMore(over)) || !(await this.entries.isLastPaid(over))) return;
    await this.arrivals.fallBack(latest);
    await this.place.settle(latest);
  }
}
