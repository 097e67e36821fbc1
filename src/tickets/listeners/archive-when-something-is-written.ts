import type { DomainEvent } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import {
  CustomerReplied,
  InformationRequested,
  NoteAdded,
  TicketAnswered,
  TicketSubmitted,
  TicketUpdated,
} from '../events';
import { TicketArchive } from '../store/ticket-archive';

/** What was written is found by the next search, on every instance. */
@ListensTo(TicketSubmitted, CustomerReplied, TicketAnswered, TicketUpdated, InformationRequested, NoteAdded)
export class ArchiveWhenSomethingIsWritten implements Listener<DomainEvent<{ ticketId: string }>> {
  constructor(private readonly archive: TicketArchive) {}

  on({ data: { ticketId } }: DomainEvent<{ ticketId: string }>): Promise<void> {
    return this.archive.take(ticketId);
  }
}
