import type { DomainEvent } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import {
  AnswerTakenBack,
  CustomerReplied,
  InformationRequested,
  NoteAdded,
  PartOpened,
  TicketAnswered,
  TicketMoved,
  TicketOpenedByStaff,
  TicketSubmitted,
  TicketUpdated,
} from '../events';
import { TicketArchive } from '../store/ticket-archive';

/** What was written, taken back or given to another account is found so by the next search, on every instance. */
@ListensTo(
  ...[TicketSubmitted, TicketOpenedByStaff, PartOpened, TicketMoved],
  ...[CustomerReplied, TicketAnswered, AnswerTakenBack, TicketUpdated, InformationRequested, NoteAdded],
)
export class ArchiveWhenSomethingIsWritten implements Listener<DomainEvent<{ ticketId: string }>> {
  constructor(private readonly archive: TicketArchive) {}

  on({ data: { ticketId } }: DomainEvent<{ ticketId: string }>): Promise<void> {
    return this.archive.take(ticketId);
  }
}
