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
import { OpenFollowUpHandler } from './commands/open-follow-up';
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
import { FactsSaidBeforeHandler } from './queries/facts-said-before';
import { FingerprintMemory } from './memory/fingerprint-memory';
import { LookBeforeSendingHandler } from './queries/look-before-sending';
import { OpenProblemsHandler, ProblemNewsHandler, ProblemsAffectingHandler } from './queries/open-problems';
import { PublicMessageHandler } from './queries/public-message';
import { MessageFiles, NoteFiles } from './queries/readers-of-files';
import { StaffProblemHandler, StaffProblemsHandler } from './queries/staff-problems';
import { TicketByIdHandler, TicketByReferenceHandler, TicketOfFilesHandler } from './queries/ticket-by-id';
import { Attachments } from './store/attachments';
import { KnownProblems } from './store/known-problems';
import { ProblemUpdates } from './store/problem-updates';
import { TicketArchive } from './store/ticket-archive';
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
import { AnswerChecks } from './commands/answer-checks';
import { ContactLimits } from './commands/contact-limits';
import { WaiveFeeHandler } from './commands/waive-fee';
import { FeeWaiversController } from './http/fee-waivers.controller';
import { HoldTicketHandler } from './commands/hold-ticket';
import { Colleagues } from './commands/colleagues';
import { FollowUps } from './commands/follow-ups';
import { SharePriorityHandler } from './commands/share-priority';
import { KeepOpenHandler } from './commands/keep-open';
import { GiveToColleagueHandler } from './commands/give-to-colleague';
import { TakeAnswerBackHandler } from './commands/take-answer-back';
import { SplitTicketHandler } from './commands/split-ticket';
import { MergeTicketHandler } from './commands/merge-ticket';
import { UnmergeTicketHandler } from './commands/unmerge-ticket';
import { ProceedInSilenceHandler } from './commands/proceed-in-silence';
import { TagTicketHandler } from './commands/tag-ticket';
import { MoveTicketHandler } from './commands/move-ticket';
import { OpenTicketHandler } from './commands/open-ticket';
import { LinkTicketsHandler } from './commands/link-tickets';
import { UnlinkTicketsHandler } from './commands/unlink-tickets';
import { RateTicketHandler } from './commands/rate-ticket';
import { KeepReplyDraftHandler } from './commands/keep-reply-draft';
import { WriteMacroHandler } from './commands/write-macro';
import { RemoveMacroHandler } from './commands/remove-macro';
import { BlockAddressHandler } from './commands/block-address';
import { UnblockAddressHandler } from './commands/unblock-address';
import { BlockedAddressListHandler } from './queries/blocked-address-list';
import { AwaitWhenSilenceBegins } from './listeners/await-when-silence-begins';
import { ProceedInSilences } from './jobs/proceed-in-silence';
import { TicketExtras } from './store/ticket-extras';
import { BlockedAddresses } from './store/blocked-addresses';
import { TicketFamilyController } from './http/ticket-family.controller';
import { StaffWorkController } from './http/staff-work.controller';
import { RatingController } from './http/rating.controller';
import { BlockedAddressesController } from './http/blocked-addresses.controller';
import { PreparedQuestionsController } from './http/prepared-questions.controller';
import './problem-sentences';

@Module({
  controllers: [
    CustomerClosuresController,
    StaffClosuresController,
    ProblemsController,
    StaffProblemsController,
    TicketFamilyController,
    StaffWorkController,
    RatingController,
    FeeWaiversController,
    BlockedAddressesController,
    PreparedQuestionsController,
    DraftsController,
    ContactsController,
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
    FactsSaidBeforeHandler,
    TicketByIdHandler,
    TicketByReferenceHandler,
    TicketOfFilesHandler,
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
    AnswerChecks,
    Colleagues,
    FollowUps,
    SharePriorityHandler,
    KeepOpenHandler,
    GiveToColleagueHandler,
    HoldTicketHandler,
    WaiveFeeHandler,
    TakeAnswerBackHandler,
    SplitTicketHandler,
    MergeTicketHandler,
    UnmergeTicketHandler,
    ProceedInSilenceHandler,
    TagTicketHandler,
    MoveTicketHandler,
    OpenTicketHandler,
    LinkTicketsHandler,
    UnlinkTicketsHandler,
    RateTicketHandler,
    KeepReplyDraftHandler,
    WriteMacroHandler,
    RemoveMacroHandler,
    BlockAddressHandler,
    UnblockAddressHandler,
    BlockedAddressListHandler,
    AwaitWhenSilenceBegins,
    ProceedInSilences,
    TicketExtras,
    BlockedAddresses,
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
      ContactLimits,
      WriteAsContactHandler,
      ConfirmContactHandler,
      RequestReadingLinkHandler,
      IssueReadingLinkHandler,
      OpenFollowUpHandler,
    ],
    ...[ForgetContactHandler, ForgetUnconfirmed, ContactRecipientHandler, TicketOfLinkHandler],
    LookBeforeSendingHandler,
  ],
})
export class TicketsModule {}
