import { Global, Module } from '@nestjs/common';
import { ServiceCalendars } from './api';
import { CalendarsController } from './http/calendars.controller';
import { PromiseSimulationsController } from './http/promise-simulations.controller';
import { ReadCalendarHandler } from './queries/read-calendar';
import { SimulatePromiseHandler } from './queries/simulate-promise';
import { SeedCalendars } from './seed/seed-calendars';
import { Calendars } from './store/calendars';
import { CalendarsInForce } from './store/calendars-in-force';
import { HolidayLists } from './store/holiday-lists';
import './problem-sentences';

/** When each lane is served, and what may be promised. */
@Global()
@Module({
  controllers: [CalendarsController, PromiseSimulationsController],
  providers: [
    Calendars,
    CalendarsInForce,
    HolidayLists,
    ReadCalendarHandler,
    SeedCalendars,
    SimulatePromiseHandler,
    { provide: ServiceCalendars, useExisting: CalendarsInForce },
  ],
  exports: [ServiceCalendars],
})
export class CalendarModule {}
