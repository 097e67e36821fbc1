import { Module } from '@nestjs/common';
import { Demonstration } from './demo/demonstration';
import { CalendarChangesController } from './http/calendar-changes.controller';
import { ClaimsController } from './http/claims.controller';
import { ContactTicketsController } from './http/contact-tickets.controller';
import { HolidayChangesController } from './http/holiday-changes.controller';
import { ParkingController } from './http/parking.controller';
import { SupervisionController } from './http/supervision.controller';
import { TicketBatchesController } from './http/ticket-batches.controller';
import { TicketChecksController } from './http/ticket-checks.controller';
import { OperationsController } from './http/operations.controller';
import { StaffQueueController } from './http/staff-queue.controller';
import { StaffTicketsController } from './http/staff-tickets.controller';
import { StatusController } from './http/status.controller';
import { TicketsController } from './http/tickets.controller';
import { AnyAccountHandler } from './queries/any-account';
import { CustomerTicketHandler, CustomerTicketsHandler } from './queries/customer-tickets';
import { DeskStatusHandler } from './queries/desk-status';
import { DifferingPromisesHandler } from './queries/differing-promises';
import { JobListHandler, PostponedDeliveriesHandler } from './queries/operations';
import { StaffQueueHandler } from './queries/staff-queue';
import { StaffTicketHandler, StaffTicketsHandler } from './queries/staff-tickets';
import { StatusMemory } from './queries/status-memory';
import { PendingObjectionsHandler, SkipsHandler } from './queries/supervision';
import { TicketCheckHandler } from './queries/ticket-check';
import { TicketPlaceHandler } from './queries/ticket-place';
import { TicketView } from './queries/ticket-view';
import { WrittenMessageHandler } from './queries/written-message';
import { WrittenNoteHandler } from './queries/written-note';

/** Composition: every HTTP answer that needs two modules, or the platform's own data. */
@Module({
  controllers: [
    StatusController,
    TicketsController,
    StaffQueueController,
    ClaimsController,
    ParkingController,
    SupervisionController,
    TicketChecksController,
    TicketBatchesController,
    ContactTicketsController,
    StaffTicketsController,
    OperationsController,
    CalendarChangesController,
    HolidayChangesController,
  ],
  providers: [
    Demonstration,
    AnyAccountHandler,
    TicketView,
    StatusMemory,
    DeskStatusHandler,
    CustomerTicketHandler,
    CustomerTicketsHandler,
    TicketPlaceHandler,
    WrittenMessageHandler,
    WrittenNoteHandler,
    StaffQueueHandler,
    PendingObjectionsHandler,
    SkipsHandler,
    TicketCheckHandler,
    StaffTicketHandler,
    StaffTicketsHandler,
    PostponedDeliveriesHandler,
    JobListHandler,
    DifferingPromisesHandler,
  ],
})
export class DeskModule {}
