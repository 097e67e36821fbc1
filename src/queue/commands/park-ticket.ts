import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import type { WorkingCalendar } from '../../calendar/working-calendar';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Conflict, Invalid } from '../../platform/errors';
import { Settings } from '../../platform/settings/settings';
import { RecordPartialAnswer } from '../../tickets/api';
import { ParkTicket } from '../api';
import { promiseOfReview } from '../domain/promises';
import { QueueSettings } from '../queue-settings';
import { QueueEntries } from '../store/queue-entries';
import { OpenEntries } from './open-entries';

@CommandHandler(ParkTicket)
export class ParkTicketHandler implements ICommandHandler<ParkTicket> {
  constructor(
    private readonly open: OpenEntries,
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
    private readonly commands: Commands,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute({ agent, reference, parts }: ParkTicket) {
    const { parkedServedDays, parkingRenewals } = this.settings.of(QueueSettings);
    const entry = await this.open.of(reference);
    const now = this.clock.now();
    const calendar = this.calendars.of(entry.homeLane);
    const reviewOn = reviewDay(calendar, now, parkedServedDays, parts.reviewOn);
    const partial = { ...parts, reviewOn, ownerId: parts.ownerId ?? agent.id };
    const { parkings } = await this.commands.execute(
      new RecordPartialAnswer(entry.ticketId, agent.id, partial),
    );
    if (parkings > parkingRenewals + 1 && agent.role === 'agent') {
      throw new Conflict('queue.parked-too-often', { max: parkingRenewals });
    }
    const opensAt = calendar.servedDay(reviewOn).opensAt ?? now;
    entry.park(opensAt, promiseOfReview(calendar, now, reviewOn));
    await this.entries.save(entry);
    return { reviewOn };
  }
}

/** The wanted day, or the last one allowed; it must be served. */
function reviewDay(
  calendar: WorkingCalendar,
  now: Date,
  maxServedDays: number,
  wanted: string | undefined,
): string {
  const days = calendar.nextServedDays(calendar.localDate(now), maxServedDays);
  const last = days.at(-1)?.date ?? '';
  if (wanted === undefined) return last;
  if (wanted > last) throw fault('queue.review-too-far', { last });
  if (!days.some(({ date }) => date === wanted)) throw fault('queue.review-not-served', { last });
  return wanted;
}

function fault(code: string, params: { last: string }): Invalid {
  return new Invalid(code, params, [{ path: 'reviewAt', code, params }]);
}
