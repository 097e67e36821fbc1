import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { Conflict } from '../../platform/errors';
import { ServiceCalendar } from '../domain/service-calendar';

/** The versions of the lanes' calendars. */
@Injectable()
export class Calendars {
  constructor(private readonly rows: Rows) {}

  /** All versions of a lane, the latest first; empty for a lane that is none. */
  ofLane(lane: string): Promise<ServiceCalendar[]> {
    return this.rows.findAll(ServiceCalendar, sql`lane = ${lane} ORDER BY version DESC`);
  }

  /** `false` where the lane already has this version, also when another instance is just adding it. */
  add(calendar: ServiceCalendar): Promise<boolean> {
    return this.rows.insert(calendar, 'ignore');
  }

  /** Adds what somebody decided. Errors: `calendar.changed-meanwhile` where somebody else was faster. */
  async decide(calendar: ServiceCalendar): Promise<void> {
    if (await this.add(calendar)) return;
    throw new Conflict('calendar.changed-meanwhile', { version: calendar.version });
  }
}
