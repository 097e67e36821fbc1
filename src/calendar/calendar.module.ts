import { Global, Module } from '@nestjs/common';
import { ServiceCalendars } from './api';
import { ChangeCalendarHandler } from './commands/change-calendar';
import { RemoveSpecialDateHandler, SetSpecialDateHandler } from './commands/change-special-date';
import { ConfirmHolidayYearHandler } from './commands/confirm-holiday-year';
import { HolidayChanges } from './commands/holiday-changes';
import { ImportHolidaysHandler } from './commands/import-holidays';
import { RemoveHolidayHandler } from './commands/remove-holiday';
import { SetHolidayHandler } from './commands/set-holiday';
import { SpecialDates } from './commands/special-dates';
import { ProposeHolidayYearHandler, TellYearUnconfirmedHandler } from './commands/tell-year-unconfirmed';
import { CalendarsController } from './http/calendars.controller';
import { HolidaysController } from './http/holidays.controller';
import { PromiseSimulationsController } from './http/promise-simulations.controller';
import { CheckNextYear } from './jobs/check-next-year';
import { CalendarVersionsHandler } from './queries/calendar-versions';
import { HolidaysOfYearHandler } from './queries/holidays-of-year';
import { ProposalsWantedHandler } from './queries/proposals-wanted';
import { ProposedHolidaysHandler } from './queries/proposed-holidays';
import { ReadCalendarHandler } from './queries/read-calendar';
import { ReadIcsHolidaysHandler } from './queries/read-ics-holidays';
import { SimulatePromiseHandler } from './queries/simulate-promise';
import { ReadSpecialDateHandler } from './queries/special-date';
import { SeedCalendars } from './seed/seed-calendars';
import { Calendars } from './store/calendars';
import { CalendarsInForce } from './store/calendars-in-force';
import { HolidayLists } from './store/holiday-lists';
import { LaneTimelines } from './store/lane-timelines';
import './problem-sentences';

/** When each lane is served, and what may be promised. */
@Global()
@Module({
  controllers: [CalendarsController, HolidaysController, PromiseSimulationsController],
  providers: [
    Calendars,
    CalendarsInForce,
    HolidayLists,
    LaneTimelines,
    HolidayChanges,
    SpecialDates,
    ChangeCalendarHandler,
    SetSpecialDateHandler,
    RemoveSpecialDateHandler,
    SetHolidayHandler,
    RemoveHolidayHandler,
    ImportHolidaysHandler,
    ConfirmHolidayYearHandler,
    TellYearUnconfirmedHandler,
    ProposeHolidayYearHandler,
    CheckNextYear,
    ReadCalendarHandler,
    CalendarVersionsHandler,
    ReadSpecialDateHandler,
    HolidaysOfYearHandler,
    ProposedHolidaysHandler,
    ProposalsWantedHandler,
    ReadIcsHolidaysHandler,
    SimulatePromiseHandler,
    SeedCalendars,
    { provide: ServiceCalendars, useExisting: CalendarsInForce },
  ],
  exports: [ServiceCalendars],
})
export class CalendarModule {}
