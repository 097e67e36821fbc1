import { Module } from '@nestjs/common';
import { Demonstration } from './demo/demonstration';
import { CalendarChangesController } from './http/calendar-changes.controller';
import { AssignmentController } from './http/assignment.controller';
import { ClaimsController } from './http/claims.controller';
import { ContactTicketsController } from './http/contact-tickets.controller';
import { EventsController } from './http/events.controller';
import { FilesController } from './http/files.controller';
import { HolidayChangesController } from './http/holiday-changes.controller';
import { MacrosController } from './http/macros.controller';
import { ParkingController } from './http/parking.controller';
import { PresenceController } from './http/presence.controller';
import { QuestionBoxController } from './http/question-box.controller';
import { SupervisionController } from './http/supervision.controller';
import { TicketBatchesController } from './http/ticket-batches.controller';
import { TicketChecksController } from './http/ticket-checks.controller';
import { OperationsController } from './http/operations.controller';
import { StaffQueueController } from './http/staff-queue.controller';
import { StaffTicketsController } from './http/staff-tickets.controller';
import { StatusController } from './http/status.controller';
import { TicketsController } from './http/tickets.controller';
import { LiveUpdates } from './live/live-updates';
import { Presence } from './live/presence';
import { ToldEvents } from './live/told-events';
import { AnyAccountHandler } from './queries/any-account';
import { ArchiveReader } from './queries/archive-reader';
import { CustomerTicketHandler, CustomerTicketsHandler } from './queries/customer-tickets';
import { DeskStatusHandler } from './queries/desk-status';
import { DifferingPromisesHandler } from './queries/differing-promises';
import { MacrosHandler } from './queries/macros';
import { JobListHandler, PostponedDeliveriesHandler } from './queries/operations';
import { OwnTicketsHandler } from './queries/own-tickets';
import { PriorityNowHandler } from './queries/priority-now';
import { StaffQueueHandler } from './queries/staff-queue';
import { StaffLinksHandler } from './queries/staff-links';
import { StaffTicketHandler, StaffTicketsHandler } from './queries/staff-tickets';
import { StatusMemory } from './queries/status-memory';
import { PendingObjectionsHandler, SkipsHandler } from './queries/supervision';
import { TicketCheckHandler } from './queries/ticket-check';
import { TicketLists } from './queries/ticket-lists';
import { TicketPlaceHandler } from './queries/ticket-place';
import { TicketsOfEventsHandler } from './queries/tickets-of-events';
import { TicketView } from './queries/ticket-view';
import { WrittenMessageHandler } from './queries/written-message';
import { WrittenNoteHandler } from './queries/written-note';
import './problem-sentences';

/** Composition: every HTTP answer that needs two modules, or the platform's own data. */
@Module({
  controllers: [
    StatusController,
    QuestionBoxController,
    TicketsController,
    StaffQueueController,
    ClaimsController,
    ParkingController,
    AssignmentController,
    MacrosController,
    SupervisionController,
    TicketChecksController,
    TicketBatchesController,
    ContactTicketsController,
    StaffTicketsController,
    OperationsController,
    CalendarChangesController,
    HolidayChangesController,
    FilesController,
    EventsController,
    PresenceController,
  ],
  providers: [
    Demonstration,
    AnyAccountHandler,
    TicketView,
    StatusMemory,
    ArchiveReader,
    TicketLists,
    DeskStatusHandler,
    PriorityNowHandler,
    OwnTicketsHandler,
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
    StaffLinksHandler,
    StaffTicketsHandler,
    MacrosHandler,
    PostponedDeliveriesHandler,
    JobListHandler,
    DifferingPromisesHandler,
    TicketsOfEventsHandler,
    ToldEvents,
    LiveUpdates,
    Presence,
  ],
})
export class DeskModule {}
