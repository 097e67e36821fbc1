import { Injectable } from '@nestjs/common';
import { ServiceCalendars } from '../../calendar/api';
import type { WorkingCalendar } from '../../calendar/working-calendar';
import { Clock, later, secondMs } from '../../platform/clock';
import type { Locale } from '../../platform/context';
import { ManualTime } from '../../platform/manual-clock';
import type { StatusResponse } from '../status.response';

/** Long enough that a crowd costs one reading, short enough that nobody notices. */
const keptMs = 3 * secondMs;

interface Kept {
  until: Date;
  status: Promise<StatusResponse>;
}

/**
 * Keeps the status for a moment, by language, and never beyond an opening, closing or cut-off; those who ask
 * meanwhile share one reading. Under the manual clock nothing is kept: there time moves when somebody says so.
 */
@Injectable()
export class StatusMemory {
  private readonly kept = new Map<Locale, Kept>();

  constructor(
    private readonly calendars: ServiceCalendars,
    private readonly clock: Clock,
    private readonly manualTime: ManualTime,
  ) {}

  of(locale: Locale, compose: () => Promise<StatusResponse>): Promise<StatusResponse> {
    if (this.manualTime.isManual) return compose();
    const now = this.clock.now();
    const known = this.kept.get(locale);
    if (known && now < known.until) return known.status;
    const until = keptUntil([this.calendars.of('standard'), this.calendars.of('premium')], now);
    const reading: Kept = { until, status: compose() };
    this.kept.set(locale, reading);
    // A failure is told to those who wait for it, and kept for nobody.
    reading.status.catch(() => this.kept.delete(locale));
    return reading.status;
  }
}

/** The end of the moment, or the first opening, closing or cut-off before it. */
export function keptUntil(calendars: readonly WorkingCalendar[], now: Date): Date {
  const end = later(now, keptMs);
  const changes = calendars.flatMap((calendar) => [
    calendar.nextOpening(later(now, 1)),
    calendar.nextClosing(now),
    calendar.servedDay(calendar.localDate(now)).cutOffAt,
  ]);
  return changes.reduce<Date>((first, at) => (at !== null && at > now && at < first ? at : first), end);
}
