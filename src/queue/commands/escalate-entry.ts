import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RefundPurchase } from '../../billing/api';
import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Conflict } from '../../platform/errors';
import { QueueEntries } from '../store/queue-entries';

/** Escalates one entry whose promise, or the next served day after it, has passed without an answer. */
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
    private readonly clock: Clock,
  ) {}

  async execute({ arrival }: EscalateEntry): Promise<void> {
    const entry = await this.entries.byArrival(arrival);
    const now = this.clock.now();
    if (!entry?.nextEscalationAt || entry.nextEscalationAt > now) return;
    const calendar = this.calendars.of(entry.lane === 'premium' ? 'premium' : 'standard');
    // After a long standstill only the next served day from now on is of use, not each one that was missed.
    entry.escalate(calendar.promiseFor(now).answerBy, calendar.closeOfServedDayAfter(now));
    if (!(await this.entries.markEscalated(entry, now))) throw new Conflict('platform.changed-meanwhile');
    await this.entries.save(entry);
    if (entry.purchaseId) {
      await this.commands.execute(new RefundPurchase(entry.purchaseId, 'promise_missed'));
    }
  }
}
