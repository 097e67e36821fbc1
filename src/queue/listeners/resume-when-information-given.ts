import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { InformationGiven } from '../../tickets/events';
import { atRiskBy, promiseAfterReply } from '../domain/promises';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(InformationGiven)
export class ResumeWhenInformationGiven implements Listener<InformationGiven> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({ data: { ticketId, givenAt, nothingNew } }: InformationGiven): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    if (!entry?.isOpen) return;
    const at = new Date(givenAt);
    const calendar = this.calendars.of(entry.homeLane);
    const promise = nothingNew
      ? null
      : promiseAfterReply(entry.homeLane, calendar, at, entry.openMsLeft ?? 0);
    entry.resume(promise, at, atRiskBy(calendar));
    await this.entries.save(entry);
  }
}
