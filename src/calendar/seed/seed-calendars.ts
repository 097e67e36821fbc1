import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { UnitOfWork } from '../../platform/unit-of-work';
import type { HolidayProposal, LaneDecision } from '../api';
import type { CalendarDefinition } from '../calendar-definition';
import { defaultPremiumCalendar, defaultStandardCalendar } from '../domain/default-calendars';
import { ServiceCalendar } from '../domain/service-calendar';
import { Calendars } from '../store/calendars';
import { HolidayLists } from '../store/holiday-lists';
import { WorkingCalendar } from '../working-calendar';
import { yearsToPropose } from './years-to-propose';

/** The domain's defaults are those of a vendor in Spain. */
const country = 'ES';

/**
 * At the first start gives each lane its default calendar, and Spain its national holidays. This happens while
 * modules initialize, which ends before any memory is filled and any request is served.
 */
@Injectable()
export class SeedCalendars implements OnModuleInit {
  constructor(
    private readonly read: ReadDatabase,
    private readonly unit: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly holidayLists: HolidayLists,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const known = await this.read.first(sql`SELECT lane FROM calendar_service LIMIT 1`);
    if (known) return;
    const now = this.clock.now();
    const proposals = await proposalsFor(yearsToPropose(now));
    await this.unit.run(() => this.seed(proposals, now));
  }

  /** Of several instances the first to add the first row seeds everything; the others wait for it there. */
  private async seed(proposals: readonly HolidayProposal[], now: Date): Promise<void> {
    const [standard, premium] = firstCalendars(now);
    if (!(await this.calendars.add(standard))) return;
    await this.calendars.add(premium);
    for (const proposal of proposals) await this.holidayLists.propose(proposal);
  }
}

function firstCalendars(now: Date): [standard: ServiceCalendar, premium: ServiceCalendar] {
  const first = (lane: LaneDecision['lane'], definition: CalendarDefinition, observesHolidays: boolean) => {
    const { holidays: _none, ...hours } = definition;
    const today = WorkingCalendar.of(definition).localDate(now);
    return ServiceCalendar.first({ lane, hours, holidayRegion: country, observesHolidays }, today, now);
  };
  return [
    first('standard', defaultStandardCalendar(), true),
    first('premium', defaultPremiumCalendar(), false),
  ];
}

/** The library of holidays takes long to load, and is needed once in the life of a database. */
async function proposalsFor(years: readonly number[]): Promise<HolidayProposal[]> {
  const { proposeHolidays } = await import('../domain/holiday-proposals.js');
  return years.map((year) => proposeHolidays(country, undefined, year));
}
