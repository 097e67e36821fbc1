import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketMoved } from '../../tickets/events';
import { QueueEntries } from '../store/queue-entries';

/** The waiting periods of a ticket belong to whoever it belongs to. */
@ListensTo(TicketMoved)
export class FollowWhenTicketMoved implements Listener<TicketMoved> {
  constructor(private readonly entries: QueueEntries) {}

  on({ data: { ticketId, accountId } }: TicketMoved): Promise<void> {
    return this.entries.moveTo(accountId, ticketId);
  }
}
