import { Injectable } from '@nestjs/common';
import { ServiceCalendars } from '../../calendar/api';
import { Conflict } from '../../platform/errors';
import { Settings } from '../../platform/settings/settings';
import { QueueSettings } from '../queue-settings';

/** Until when a customer may object to an answer, and a supervisor rules; counted in served days. */
@Injectable()
export class ObjectionTerms {
  constructor(
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
  ) {}

  /** Errors: `queue.objection-too-late`. */
  assertInTime(answeredAt: Date, now: Date): void {
    const { objectionServedDays: days } = this.settings.of(QueueSettings);
    if (now > this.calendars.of('standard').closeOfServedDayAfter(answeredAt, days)) {
      throw new Conflict('queue.objection-too-late', { days });
    }
  }

  rulingDueAt(now: Date): Date {
    const { rulingServedDays } = this.settings.of(QueueSettings);
    return this.calendars.of('standard').closeOfServedDayAfter(now, rulingServedDays);
  }
}
