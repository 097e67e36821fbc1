import { Module } from '@nestjs/common';
import { AddNoteHandler } from './commands/add-note';
import { AnswerTicketHandler } from './commands/answer-ticket';
import { BeginWorkHandler } from './commands/begin-work';
import { ChangeProblemHandler } from './commands/change-problem';
import { CloseTicketHandler } from './commands/close-ticket';
import { DeliverProblemNewsHandler } from './commands/deliver-problem-news';
import { EndParkingHandler } from './commands/end-parking';
import { EndPriorityHandler } from './commands/end-priority';
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
import { TellProblemNews } from './jobs/tell-problem-news';
import { RefundWhenClosedBeforeClaim } from './listeners/refund-when-closed-before-claim';
import { RefundWhenLinkedTicketUpgraded } from './listeners/refund-when-linked-ticket-upgraded';
import { UpgradeWhenPurchasePaid } from './listeners/upgrade-when-purchase-paid';
import { FingerprintMemory } from './memory/fingerprint-memory';
import { LookBeforeSendingHandler } from './queries/look-before-sending';
import { OpenProblemsHandler, ProblemNewsHandler } from './queries/open-problems';
import { PublicMessageHandler } from './queries/public-message';
import { StaffProblemHandler, StaffProblemsHandler } from './queries/staff-problems';
import { TicketByIdHandler, TicketByReferenceHandler } from './queries/ticket-by-id';
import { KnownProblems } from './store/known-problems';
import { ProblemUpdates } from './store/problem-updates';
import { AdoptDraftHandler } from './commands/adopt-draft';
import { BeginDraftHandler } from './commands/begin-draft';
import { ConfirmContactHandler } from './commands/confirm-contact';
import { DiscardDraftHandler } from './commands/discard-draft';
import { ForgetContactHandler } from './commands/forget-contact';
import { IssueReadingLinkHandler } from './commands/issue-reading-link';
import { RequestReadingLinkHandler } from './commands/request-reading-link';
import { RewriteDraftHandler } from './commands/rewrite-draft';
import { SubmitBatchHandler } from './commands/submit-batch';
import { WriteAsContactHandler } from './commands/write-as-contact';
import { ContactsController } from './http/contacts.controller';
import { DraftsController } from './http/drafts.controller';
import { ForgetDrafts } from './jobs/forget-drafts';
import { ForgetUnconfirmed } from './jobs/forget-unconfirmed';
import { ContactRecipientHandler, TicketOfLinkHandler } from './queries/contacts';
import { DraftByKeyHandler, DraftsOfPersonHandler } from './queries/read-drafts';
import { Contacts } from './store/contacts';
import { Drafts } from './store/drafts';
import { Tickets } from './store/tickets';
import './problem-sentences';

@Module({
  controllers: [
    CustomerClosuresController,
    StaffClosuresController,
    ProblemsController,
    StaffProblemsController,
    DraftsController,
    ContactsController,
  ],
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
    EndPriorityHandler,
    SetAnswerAsideHandler,
    NoteRefusedAnswerHandler,
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
    StaffProblemHandler,
    StaffProblemsHandler,
    RefundWhenLinkedTicketUpgraded,
    TellProblemNews,
    ...[
      FingerprintMemory,
      Drafts,
      BeginDraftHandler,
      RewriteDraftHandler,
      AdoptDraftHandler,
      DiscardDraftHandler,
    ],
    ...[DraftByKeyHandler, DraftsOfPersonHandler, ForgetDrafts, SubmitBatchHandler],
    ...[
      Contacts,
      WriteAsContactHandler,
      ConfirmContactHandler,
      RequestReadingLinkHandler,
      IssueReadingLinkHandler,
    ],
    ...[ForgetContactHandler, ForgetUnconfirmed, ContactRecipientHandler, TicketOfLinkHandler],
    LookBeforeSendingHandler,
  ],
})
export class TicketsModule {}
