import { Clock, minuteMs } from '../../platform/clock';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Settings } from '../../platform/settings/settings';
import { NoteAdded, TicketUpdated } from '../../tickets/events';
import { leaseMinutes, QueueSettings } from '../queue-settings';
import { QueueEntries } from '../store/queue-entries';

/** Whoever writes an update or a note is at work: the claim does not run out meanwhile. */
@ListensTo(TicketUpdated, NoteAdded)
export class RenewClaimWhenWorkedOn implements Listener<TicketUpdated | NoteAdded> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async on({ data: { ticketId, agentId } }: TicketUpdated | NoteAdded): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    if (entry?.claimedBy !== agentId) return;
    const minutes = leaseMinutes(this.settings.of(QueueSettings), entry.lane);
    entry.renewClaim(agentId, this.clock.now(), minutes * minuteMs);
    await this.entries.save(entry);
  }
}
