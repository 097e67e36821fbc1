import { Clock } from '../../platform/clock';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketMerged } from '../../tickets/events';
import { SharedPlace } from '../commands/shared-place';
import { QueueEntries } from '../store/queue-entries';

/** A repeat waits no more by itself; the ticket that goes on takes over the better place of both. */
@ListensTo(TicketMerged)
export class SetAsideWhenTicketMerged implements Listener<TicketMerged> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly place: SharedPlace,
    private readonly clock: Clock,
  ) {}

  async on({ data: { ticketId, intoId, agentId } }: TicketMerged): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    const other = await this.entries.latestOf(intoId);
    if (!entry?.isOpen || !other) return;
    if (entry.state === 'claimed') entry.release(agentId);
    entry.settle('merged', this.clock.now(), null);
    entry.mergedInto = other.arrival;
    await this.entries.save(entry);
    await this.place.settle(other);
  }
}
