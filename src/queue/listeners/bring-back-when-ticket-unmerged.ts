import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketUnmerged } from '../../tickets/events';
import { SharedPlace } from '../commands/shared-place';
import { QueueEntries } from '../store/queue-entries';

/** Back to its own place, as if it had never been taken for a repeat; the other ticket stands by itself again. */
@ListensTo(TicketUnmerged)
export class BringBackWhenTicketUnmerged implements Listener<TicketUnmerged> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly place: SharedPlace,
  ) {}

  async on({ data: { ticketId } }: TicketUnmerged): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    if (!entry?.mergedInto) return;
    const other = await this.entries.byArrival(entry.mergedInto);
    entry.bringBack('merged', 'unmerged');
    await this.entries.save(entry);
    const latest = other && (await this.entries.latestOf(other.ticketId));
    if (other && latest?.arrival === other.arrival) await this.place.settle(other);
  }
}
