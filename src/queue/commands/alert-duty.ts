import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock, minuteMs } from '../../platform/clock';
import { Settings } from '../../platform/settings/settings';
import { onDutyAt } from '../domain/duty';
import { PremiumSettings } from '../premium-settings';
import { DutyAhead } from '../queries/duty-ahead';
import { DutyAlerts } from '../store/duty-alerts';
import { QueueEntries } from '../store/queue-entries';

/** Tells those on duty of a paid ticket that nobody has claimed, when it is due. */
export class AlertDuty extends Command<void> {
  constructor(readonly ticketId: string) {
    super();
  }
}

@CommandHandler(AlertDuty)
export class AlertDutyHandler implements ICommandHandler<AlertDuty> {
  constructor(
    private readonly alerts: DutyAlerts,
    private readonly entries: QueueEntries,
    private readonly queries: QueryBus,
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute({ ticketId }: AlertDuty): Promise<void> {
    const now = this.clock.now();
    const entry = await this.entries.latestOf(ticketId);
    const alert = await this.alerts.of(ticketId);
    if (!alert || alert.nextAt > now) return;
    const afterMinutes = this.afterMinutes();
    const minutes = afterMinutes[alert.stage] ?? 0;
    // A claim that has run out is none, whichever job looks first.
    const isUnclaimed = entry?.state === 'waiting' || (entry?.claimedUntil && entry.claimedUntil <= now);
    if (entry && isUnclaimed) {
      const { entries } = await this.queries.execute(new DutyAhead());
      const staffIds = onDutyAt(entries, now);
      if (staffIds.length > 0) alert.raise(minutes, staffIds, entry.promisedAt);
    }
    const next = afterMinutes[alert.stage + 1];
    if (next === undefined || !entry?.isOpen) return this.alerts.remove(alert);
    alert.goOn(this.calendars.of('premium').addOpenTime(alert.paidAt, next * minuteMs));
    await this.alerts.save(alert);
  }

  /** Of open premium time: at night there is nobody to tell. */
  private afterMinutes(): number[] {
    const { firstReminderMinutes, secondReminderMinutes } = this.settings.of(PremiumSettings);
    return [0, firstReminderMinutes, secondReminderMinutes];
  }
}
