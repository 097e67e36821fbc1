import { Query } from '@nestjs/cqrs';
import type { CalendarPromise } from './trace-step';
import type { WorkingCalendar } from './working-calendar';

/** The two lanes that have hours; parked tickets are nobody's turn. */
export type ServedLane = 'standard' | 'premium';

/**
 * The service calendars in force, held in memory by every instance. A changed calendar acts on promises given
 * from then on; those already given stand where they were stored.
 */
export abstract class ServiceCalendars {
  /** Errors: none; a lane always has a calendar, the default one at least. */
  abstract of(lane: ServedLane): WorkingCalendar;
}

/** A promise that nobody was given, with the zone in which its trace is told (`traceText`). */
export interface SimulatedPromise extends CalendarPromise {
  /** IANA name of the calendar's zone. */
  timeZone: string;
}

/**
 * What the calendar in force would promise for a receipt (premium: a captured payment) at this instant.
 * Errors: `calendar.instant-out-of-range` outside 1900 to 2199.
 */
export class SimulatePromise extends Query<SimulatedPromise> {
  constructor(
    readonly lane: ServedLane,
    readonly receivedAt: Date,
  ) {
    super();
  }
}
