import { Module } from '@nestjs/common';
import { AddNoteHandler } from './commands/add-note';
import { AnswerTicketHandler } from './commands/answer-ticket';
import { BeginWorkHandler } from './commands/begin-work';
import { CloseTicketHandler } from './commands/close-ticket';
import { EndParkingHandler } from './commands/end-parking';
import { NoteRefusedAnswerHandler } from './commands/note-refused-answer';
import { RecordPartialAnswerHandler } from './commands/record-partial-answer';
import { SetAnswerAsideHandler } from './commands/set-answer-aside';
import { ReplyToTicketHandler } from './commands/reply-to-ticket';
import { RequestInformationHandler } from './commands/request-information';
import { ReturnToQueueHandler } from './commands/return-to-queue';
import { StartUpgradeHandler } from './commands/start-upgrade';
import { SubmitTicketHandler } from './commands/submit-ticket';
import { UpdateTicketHandler } from './commands/update-ticket';
import { CustomerClosuresController } from './http/customer.controller';
import { StaffClosuresController } from './http/staff.controller';
import { RefundWhenClosedBeforeClaim } from './listeners/refund-when-closed-before-claim';
import { UpgradeWhenPurchasePaid } from './listeners/upgrade-when-purchase-paid';
import { PublicMessageHandler } from './queries/public-message';
import { TicketByIdHandler, TicketByReferenceHandler } from './queries/ticket-by-id';
import { Tickets } from './store/tickets';
import './problem-sentences';

@Module({
  controllers: [CustomerClosuresController, StaffClosuresController],
  providers: [
    Tickets,
    SubmitTicketHandler,
    ReplyToTicketHandler,
    AnswerTicketHandler,
    UpdateTicketHandler,
    RequestInformationHandler,
    AddNoteHandler,
    CloseTicketHandler,
    BeginWorkHandler,
    ReturnToQueueHandler,
    StartUpgradeHandler,
    RecordPartialAnswerHandler,
    EndParkingHandler,
    SetAnswerAsideHandler,
    NoteRefusedAnswerHandler,
    TicketByIdHandler,
    TicketByReferenceHandler,
    PublicMessageHandler,
    UpgradeWhenPurchasePaid,
    RefundWhenClosedBeforeClaim,
  ],
})
export class TicketsModule {}
