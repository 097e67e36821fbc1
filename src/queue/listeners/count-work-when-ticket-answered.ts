import { ServiceCalendars } from '../../calendar/api';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketAnswered } from '../../tickets/events';
import { DailyFigures } from '../store/daily-figures';
import { Handlings } from '../store/handlings';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(TicketAnswered)
export class CountWorkWhenTicketAnswered implements Listener<TicketAnswered> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly handlings: Handlings,
    private readonly days: DailyFigures,
    private readonly calendars: ServiceCalendars,
  ) {}

  async on({ data: { ticketId, answeredAt: answered } }: TicketAnswered): Promise<void> {
    const claimedAt = await this.handlings.end(ticketId);
    const entry = claimedAt && (await this.entries.latestOf(ticketId));
    if (!entry) return;
    const lane = entry.lane === 'premium' ? 'premium' : 'standard';
    const calendar = this.calendars.of(lane);
    const answeredAt = new Date(answered);
    // Work outside the hours happens too; then the clock on the wall is all there is.
    const handlingMs =
      calendar.openTimeBetween(claimedAt, answeredAt) || answeredAt.getTime() - claimedAt.getTime();
    this.days.addHandling(lane, calendar.localDate(answeredAt), handlingMs);
  }
}
