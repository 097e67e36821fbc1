import { Module } from '@nestjs/common';
import { AddNoteHandler } from './commands/add-note';
import { AnswerTicketHandler } from './commands/answer-ticket';
import { ArchiveTextsHandler } from './commands/archive-texts';
import { BeginWorkHandler } from './commands/begin-work';
import { ChangeProblemHandler } from './commands/change-problem';
import { CloseTicketHandler } from './commands/close-ticket';
import { DeliverProblemNewsHandler } from './commands/deliver-problem-news';
import { EndParkingHandler } from './commands/end-parking';
import { EndPriorityHandler } from './commands/end-priority';
import { FlagTicketHandler } from './commands/flag-ticket';
import { LinkToProblemHandler } from './commands/link-to-problem';
import { NoteAffectedHandler } from './commands/note-affected';
import { NoteRefusedAnswerHandler } from './commands/note-refused-answer';
import { NoteUndeliveredHandler } from './commands/note-undelivered';
import { OpenProblemHandler } from './commands/open-problem';
import { ProblemRound } from './commands/problem-round';
import { RecordPartialAnswerHandler } from './commands/record-partial-answer';
import { SetAnswerAsideHandler } from './commands/set-answer-aside';
import { ReplyToTicketHandler } from './commands/reply-to-ticket';
import { RequestInformationHandler } from './commands/request-information';
import { ReturnToQueueHandler } from './commands/return-to-queue';
import { StartUpgradeHandler } from './commands/start-upgrade';
import { SubmitTicketHandler } from './commands/submit-ticket';
import { TellProblemHandler } from './commands/tell-problem';
import { UpdateTicketHandler } from './commands/update-ticket';
import { CustomerClosuresController } from './http/customer.controller';
import { ProblemsController } from './http/problems.controller';
import { StaffClosuresController } from './http/staff.controller';
import { StaffProblemsController } from './http/staff-problems.controller';
import { ArchiveOldTexts } from './jobs/archive-texts';
import { TellProblemNews } from './jobs/tell-problem-news';
import { ArchiveWhenSomethingIsWritten } from './listeners/archive-when-something-is-written';
import { RefundWhenClosedBeforeClaim } from './listeners/refund-when-closed-before-claim';
import { RefundWhenLinkedTicketUpgraded } from './listeners/refund-when-linked-ticket-upgraded';
import { UpgradeWhenPurchasePaid } from './listeners/upgrade-when-purchase-paid';
import { EvidenceInHelpHandler } from './queries/evidence-in-help';
import { OpenProblemsHandler, ProblemNewsHandler, ProblemsAffectingHandler } from './queries/open-problems';
import { PublicMessageHandler } from './queries/public-message';
import { MessageFiles, NoteFiles } from './queries/readers-of-files';
import { StaffProblemHandler, StaffProblemsHandler } from './queries/staff-problems';
import { TicketByIdHandler, TicketByReferenceHandler } from './queries/ticket-by-id';
import { Attachments } from './store/attachments';
import { KnownProblems } from './store/known-problems';
import { ProblemUpdates } from './store/problem-updates';
import { TicketArchive } from './store/ticket-archive';
import { Tickets } from './store/tickets';
import './problem-sentences';

@Module({
  controllers: [
    CustomerClosuresController,
    StaffClosuresController,
    ProblemsController,
    StaffProblemsController,
  ],
  providers: [
    Tickets,
    Attachments,
    MessageFiles,
    NoteFiles,
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
    EndPriorityHandler,
    SetAnswerAsideHandler,
    NoteRefusedAnswerHandler,
    FlagTicketHandler,
    EvidenceInHelpHandler,
    TicketByIdHandler,
    TicketByReferenceHandler,
    PublicMessageHandler,
    UpgradeWhenPurchasePaid,
    RefundWhenClosedBeforeClaim,
    KnownProblems,
    ProblemUpdates,
    ProblemRound,
    OpenProblemHandler,
    ChangeProblemHandler,
    LinkToProblemHandler,
    NoteAffectedHandler,
    TellProblemHandler,
    DeliverProblemNewsHandler,
    NoteUndeliveredHandler,
    OpenProblemsHandler,
    ProblemNewsHandler,
    ProblemsAffectingHandler,
    StaffProblemHandler,
    StaffProblemsHandler,
    RefundWhenLinkedTicketUpgraded,
    TellProblemNews,
    TicketArchive,
    ArchiveWhenSomethingIsWritten,
    ArchiveTextsHandler,
    ArchiveOldTexts,
  ],
})
export class TicketsModule {}
