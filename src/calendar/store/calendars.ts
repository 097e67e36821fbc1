import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import type { ServiceCalendar } from '../domain/service-calendar';

/** The versions of the lanes' calendars. */
@Injectable()
export class Calendars {
  constructor(private readonly rows: Rows) {}

  /** `false` where the lane already has this version, also when another instance is just adding it. */
  add(calendar: ServiceCalendar): Promise<boolean> {
    return this.rows.insert(calendar, 'ignore');
  }
}
