import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { InformationRequested } from '../../tickets/events';
import { atRiskBy } from '../domain/promises';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(InformationRequested)
export class PauseWhenInformationRequested implements Listener<InformationRequested> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({ data: { ticketId, requestedAt } }: InformationRequested): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    if (!entry?.isOpen) return;
    const calendar = this.calendars.of(entry.homeLane);
    const asked = new Date(requestedAt);
    if (asked >= atRiskBy(calendar)(entry.effectiveAt, entry.promisedAt)) entry.noteLateRequest();
    entry.pause(calendar.openTimeBetween(asked, entry.promisedAt));
    await this.entries.save(entry);
  }
}
