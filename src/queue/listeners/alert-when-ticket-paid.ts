import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { AlertDuty } from '../commands/alert-duty';
import { DutyAlert } from '../domain/duty-alert';
import { PlaceChanged } from '../events';
import { DutyAlerts } from '../store/duty-alerts';

/** At once while the premium lane is open, else when it opens: before, nobody is there to be told. */
@ListensTo(PlaceChanged)
export class AlertWhenTicketPaid implements Listener<PlaceChanged> {
  constructor(
    private readonly alerts: DutyAlerts,
    private readonly calendars: ServiceCalendars,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async on({ data: { ticketId, reference, lane, cause, effectiveAt } }: PlaceChanged): Promise<void> {
    // What was paid for a repeat goes on with the ticket into which it was merged.
    if (cause !== 'upgraded' && !(cause === 'merged' && lane === 'premium')) return;
    const paidAt = new Date(effectiveAt);
    const firstAt = this.calendars.of('premium').addOpenTime(paidAt, 0);
    const isNew = await this.alerts.add(DutyAlert.begin({ ticketId, reference }, paidAt, firstAt));
    if (isNew && firstAt <= this.clock.now()) await this.commands.execute(new AlertDuty(ticketId));
  }
}
