import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RefundPurchase } from '../../billing/api';
import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Conflict } from '../../platform/errors';
import { RefundHold } from '../store/refund-hold';
import { QueueEntries } from '../store/queue-entries';

/**
 * Escalates one entry that is due: at three quarters of the way it warns, at the promise and after each further
 * served day it escalates. However late it comes, what has passed is told once.
 */
export class EscalateEntry extends Command<void> {
  constructor(readonly arrival: number) {
    super();
  }
}

@CommandHandler(EscalateEntry)
export class EscalateEntryHandler implements ICommandHandler<EscalateEntry> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
    private readonly commands: Commands,
    private readonly hold: RefundHold,
    private readonly clock: Clock,
  ) {}

  async execute({ arrival }: EscalateEntry): Promise<void> {
    const entry = await this.entries.byArrival(arrival);
    const now = this.clock.now();
    if (!entry?.nextEscalationAt || entry.nextEscalationAt > now) return;
    const missed = entry.promisedAt <= now;
    const calendar = this.calendars.of(entry.homeLane);
    // After a long standstill only the next served day from now on is of use, not each one that was missed.
    if (missed) entry.escalate(calendar.promiseFor(now).answerBy, calendar.closeOfServedDayAfter(now));
    else entry.warn();
    if (!(await this.entries.markEscalated(entry, now))) throw new Conflict('platform.changed-meanwhile');
    await this.entries.save(entry);
    if (!missed || !entry.purchaseId) return;
    if (await this.hold.isHeld(now)) await this.hold.keep(entry.purchaseId);
    else await this.commands.execute(new RefundPurchase(entry.purchaseId, 'promise_missed'));
  }
}
