import { Module } from '@nestjs/common';
import { FollowWhenTicketMoved } from './listeners/follow-when-ticket-moved';
import { BringBackWhenAnswerTakenBack } from './listeners/bring-back-when-answer-taken-back';
import { BringBackWhenTicketUnmerged } from './listeners/bring-back-when-ticket-unmerged';
import { SetAsideWhenTicketMerged } from './listeners/set-aside-when-ticket-merged';
import { EnqueueWhenOpenedByStaff } from './listeners/enqueue-when-opened-by-staff';
import { EnqueueWhenPartOpened } from './listeners/enqueue-when-part-opened';
import { SharedPlace } from './commands/shared-place';
import { HandOverHandler } from './commands/hand-over';
import { AcceptBatchHandler } from './commands/accept-batch';
import { AcceptTicketHandler } from './commands/accept-ticket';
import { AlertDutyHandler } from './commands/alert-duty';
import { CheckCountHandler } from './commands/check-count';
import { ClaimNextHandler } from './commands/claim-next';
import { ClaimTicketHandler } from './commands/claim-ticket';
import { Claims } from './commands/claims';
import { OpenEntries } from './commands/open-entries';
import { EndRefundHoldHandler } from './commands/end-refund-hold';
import { EscalateEntryHandler } from './commands/escalate-entry';
import { LapseObjectionHandler } from './commands/lapse-objection';
import { MakeOffersHandler } from './commands/make-offers';
import { ObjectToAnswerHandler } from './commands/object-to-answer';
import { ObjectionOutcome } from './commands/objection-outcome';
import { ObjectionTerms } from './commands/objection-terms';
import { ParkTicketHandler } from './commands/park-ticket';
import { PremiumSale } from './commands/premium-sale';
import { RaisePremiumAlarmHandler } from './commands/raise-premium-alarm';
import { ReleaseClaimHandler } from './commands/release-claim';
import { ReleaseHeldRefundHandler } from './commands/release-held-refund';
import { ReplaceDutyHandler } from './commands/replace-duty';
import { ReturnIdleClaimHandler } from './commands/return-idle-claim';
import { ReturnParkedTicketHandler } from './commands/return-parked-ticket';
import { RuleOnObjectionHandler } from './commands/rule-on-objection';
import { SkipTicketHandler } from './commands/skip-ticket';
import { UnparkTicketHandler } from './commands/unpark-ticket';
import { UpgradeTicketHandler } from './commands/upgrade-ticket';
import { DutyController } from './http/duty.controller';
import { AlertDutyAgain } from './jobs/alert-duty';
import { EscalateMissedPromises } from './jobs/escalate-missed-promises';
import { CheckCounts } from './jobs/check-counts';
import { ForgetOffers } from './jobs/forget-offers';
import { LapseObjections } from './jobs/lapse-objections';
import { ReleaseHeldRefunds } from './jobs/release-held-refunds';
import { ReturnIdleClaims } from './jobs/return-idle-claims';
import { ReturnParkedTickets } from './jobs/return-parked-tickets';
import { WatchPremium } from './jobs/watch-premium';
import { AlertWhenTicketPaid } from './listeners/alert-when-ticket-paid';
import { CountWorkWhenTicketAnswered } from './listeners/count-work-when-ticket-answered';
import { EnqueueWhenTicketReopened } from './listeners/enqueue-when-ticket-reopened';
import { EnqueueWhenTicketSubmitted } from './listeners/enqueue-when-ticket-submitted';
import { MoveAheadWhenTicketUpgraded } from './listeners/move-ahead-when-ticket-upgraded';
import { PauseWhenInformationRequested } from './listeners/pause-when-information-requested';
import { RenewClaimWhenWorkedOn } from './listeners/renew-claim-when-worked-on';
import { ResumeWhenInformationGiven } from './listeners/resume-when-information-given';
import { SettleWhenTicketAnswered } from './listeners/settle-when-ticket-answered';
import { SettleWhenTicketClosed } from './listeners/settle-when-ticket-closed';
import { StopTimingWhenWorkEnds } from './listeners/stop-timing-when-work-ends';
import { TimeWorkWhenTicketClaimed } from './listeners/time-work-when-ticket-claimed';
import { DeskOutlookHandler } from './queries/desk-outlook';
import { DutyAheadHandler } from './queries/duty-ahead';
import { NeighboursOfHandler } from './queries/neighbours-of';
import { PlacesOfHandler } from './queries/places-of';
import { PromiseIfSentHandler } from './queries/promise-if-sent';
import { PunctualityByDayHandler, PunctualityHandler } from './queries/punctuality';
import { RecentAnswers } from './queries/recent-answers';
import { WaitingNowHandler } from './queries/waiting-now';
import { DailyFigures } from './store/daily-figures';
import { DutyAlerts } from './store/duty-alerts';
import { DutyLists } from './store/duty-lists';
import { Handlings } from './store/handlings';
import { Objections } from './store/objections';
import { Offers } from './store/offers';
import { QueueEntries } from './store/queue-entries';
import { RefundHold } from './store/refund-hold';
import { WaitingCounts } from './store/waiting-counts';
import { AppealMarkHandler } from './commands/appeal-mark';
import { CountContactHandler } from './commands/count-contact';
import { EndStandingHandler } from './commands/end-standing';
import { LapseAppealHandler } from './commands/lapse-appeal';
import { MarkTicketHandler } from './commands/mark-ticket';
import { NoteStandingToldHandler } from './commands/note-standing-told';
import { OwnTickets } from './commands/own-tickets';
import { PardonAccountHandler } from './commands/pardon-account';
import { RecordMarkHandler } from './commands/record-mark';
import { RuleOnAppealHandler } from './commands/rule-on-appeal';
import { ArrivalTerms } from './commands/arrival-terms';
import { StandardArrivals } from './commands/standard-arrivals';
import { VoidMarksHandler } from './commands/void-marks';
import { MarksController } from './http/marks.controller';
import { StandingController } from './http/standing.controller';
import { EndDeferrals } from './jobs/end-deferrals';
import { LapseAppeals } from './jobs/lapse-appeals';
import { CountContactWhenCustomerReplied } from './listeners/count-contact-when-customer-replied';
import { CountContactWhenTicketSubmitted } from './listeners/count-contact-when-ticket-submitted';
import { AccountStandingHandler, StaffStandingHandler } from './queries/account-standing';
import { DeferralInForceHandler } from './queries/deferral-in-force';
import { PendingAppealsHandler } from './queries/pending-appeals';
import { MarkByIdHandler, StandingOfHandler, TriedStandingOfHandler } from './queries/standing-of';
import { Appeals } from './store/appeals';
import { Contacts } from './store/contacts';
import { Deferrals } from './store/deferrals';
import { Marks } from './store/marks';
import { Standings } from './store/standings';
import { FairUseAdminController } from './http/fair-use-admin.controller';
import { FairUsePast } from './queries/fair-use-past';
import { SimulateFairUseHandler } from './queries/simulate-fair-use';
import './problem-sentences';

@Module({
  controllers: [DutyController, StandingController, MarksController, FairUseAdminController],
  providers: [
    FollowWhenTicketMoved,
    BringBackWhenAnswerTakenBack,
    BringBackWhenTicketUnmerged,
    SetAsideWhenTicketMerged,
    EnqueueWhenOpenedByStaff,
    EnqueueWhenPartOpened,
    SharedPlace,
    HandOverHandler,
    QueueEntries,
    Objections,
    Offers,
    RefundHold,
    WaitingCounts,
    ObjectionOutcome,
    ObjectionTerms,
    Claims,
    OpenEntries,
    ClaimNextHandler,
    ClaimTicketHandler,
    ReleaseClaimHandler,
    SkipTicketHandler,
    ReturnIdleClaimHandler,
    EscalateEntryHandler,
    UpgradeTicketHandler,
    ParkTicketHandler,
    UnparkTicketHandler,
    ReturnParkedTicketHandler,
    ObjectToAnswerHandler,
    RuleOnObjectionHandler,
    LapseObjectionHandler,
    MakeOffersHandler,
    ReleaseHeldRefundHandler,
    EndRefundHoldHandler,
    RecentAnswers,
    PlacesOfHandler,
    PromiseIfSentHandler,
    WaitingNowHandler,
    NeighboursOfHandler,
    EnqueueWhenTicketSubmitted,
    EnqueueWhenTicketReopened,
    MoveAheadWhenTicketUpgraded,
    SettleWhenTicketAnswered,
    SettleWhenTicketClosed,
    PauseWhenInformationRequested,
    ResumeWhenInformationGiven,
    RenewClaimWhenWorkedOn,
    EscalateMissedPromises,
    ReturnIdleClaims,
    DailyFigures,
    DutyAlerts,
    DutyLists,
    Handlings,
    PremiumSale,
    AcceptTicketHandler,
    AcceptBatchHandler,
    AlertDutyHandler,
    RaisePremiumAlarmHandler,
    ReplaceDutyHandler,
    DeskOutlookHandler,
    DutyAheadHandler,
    PunctualityHandler,
    PunctualityByDayHandler,
    AlertWhenTicketPaid,
    TimeWorkWhenTicketClaimed,
    CountWorkWhenTicketAnswered,
    StopTimingWhenWorkEnds,
    AlertDutyAgain,
    WatchPremium,
    ReturnParkedTickets,
    LapseObjections,
    ForgetOffers,
    CheckCounts,
    CheckCountHandler,
    ReleaseHeldRefunds,
    FairUsePast,
    SimulateFairUseHandler,
    AppealMarkHandler,
    CountContactHandler,
    EndStandingHandler,
    LapseAppealHandler,
    MarkTicketHandler,
    NoteStandingToldHandler,
    OwnTickets,
    PardonAccountHandler,
    RecordMarkHandler,
    RuleOnAppealHandler,
    ArrivalTerms,
    StandardArrivals,
    VoidMarksHandler,
    EndDeferrals,
    LapseAppeals,
    CountContactWhenCustomerReplied,
    CountContactWhenTicketSubmitted,
    AccountStandingHandler,
    StaffStandingHandler,
    DeferralInForceHandler,
    PendingAppealsHandler,
    MarkByIdHandler,
    StandingOfHandler,
    TriedStandingOfHandler,
    Appeals,
    Contacts,
    Deferrals,
    Marks,
    Standings,
  ],
})
export class QueueModule {}
