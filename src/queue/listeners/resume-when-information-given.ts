import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { InformationGiven } from '../../tickets/events';
import { promiseAfterReply } from '../domain/promises';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(InformationGiven)
export class ResumeWhenInformationGiven implements Listener<InformationGiven> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({ data: { ticketId, givenAt } }: InformationGiven): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    if (!entry?.isOpen) return;
    const lane = entry.lane === 'premium' ? 'premium' : 'standard';
    entry.resume(promiseAfterReply(lane, this.calendars.of(lane), new Date(givenAt), entry.openMsLeft ?? 0));
    await this.entries.save(entry);
  }
}
