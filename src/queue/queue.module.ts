import { Module } from '@nestjs/common';
import { AcceptTicketHandler } from './commands/accept-ticket';
import { AlertDutyHandler } from './commands/alert-duty';
import { ClaimNextHandler } from './commands/claim-next';
import { ClaimTicketHandler } from './commands/claim-ticket';
import { Claims } from './commands/claims';
import { EscalateEntryHandler } from './commands/escalate-entry';
import { PremiumSale } from './commands/premium-sale';
import { RaisePremiumAlarmHandler } from './commands/raise-premium-alarm';
import { ReleaseClaimHandler } from './commands/release-claim';
import { ReplaceDutyHandler } from './commands/replace-duty';
import { ReturnIdleClaimHandler } from './commands/return-idle-claim';
import { SkipTicketHandler } from './commands/skip-ticket';
import { UpgradeTicketHandler } from './commands/upgrade-ticket';
import { DutyController } from './http/duty.controller';
import { AlertDutyAgain } from './jobs/alert-duty';
import { EscalateMissedPromises } from './jobs/escalate-missed-promises';
import { ReturnIdleClaims } from './jobs/return-idle-claims';
import { WatchPremium } from './jobs/watch-premium';
import { AlertWhenTicketPaid } from './listeners/alert-when-ticket-paid';
import { CountWorkWhenTicketAnswered } from './listeners/count-work-when-ticket-answered';
import { EnqueueWhenTicketReopened } from './listeners/enqueue-when-ticket-reopened';
import { EnqueueWhenTicketSubmitted } from './listeners/enqueue-when-ticket-submitted';
import { MoveAheadWhenTicketUpgraded } from './listeners/move-ahead-when-ticket-upgraded';
import { PauseWhenInformationRequested } from './listeners/pause-when-information-requested';
import { ResumeWhenInformationGiven } from './listeners/resume-when-information-given';
import { SettleWhenTicketAnswered } from './listeners/settle-when-ticket-answered';
import { SettleWhenTicketClosed } from './listeners/settle-when-ticket-closed';
import { StopTimingWhenWorkEnds } from './listeners/stop-timing-when-work-ends';
import { TimeWorkWhenTicketClaimed } from './listeners/time-work-when-ticket-claimed';
import { DeskOutlookHandler } from './queries/desk-outlook';
import { DutyAheadHandler } from './queries/duty-ahead';
import { PlacesOfHandler } from './queries/places-of';
import { PromiseIfSentHandler } from './queries/promise-if-sent';
import { PunctualityHandler } from './queries/punctuality';
import { DailyFigures } from './store/daily-figures';
import { DutyAlerts } from './store/duty-alerts';
import { DutyLists } from './store/duty-lists';
import { Handlings } from './store/handlings';
import { QueueEntries } from './store/queue-entries';
import { WaitingCounts } from './store/waiting-counts';
import './problem-sentences';

@Module({
  controllers: [DutyController],
  providers: [
    QueueEntries,
    WaitingCounts,
    Claims,
    ClaimNextHandler,
    ClaimTicketHandler,
    ReleaseClaimHandler,
    SkipTicketHandler,
    ReturnIdleClaimHandler,
    EscalateEntryHandler,
    UpgradeTicketHandler,
    PlacesOfHandler,
    PromiseIfSentHandler,
    EnqueueWhenTicketSubmitted,
    EnqueueWhenTicketReopened,
    MoveAheadWhenTicketUpgraded,
    SettleWhenTicketAnswered,
    SettleWhenTicketClosed,
    PauseWhenInformationRequested,
    ResumeWhenInformationGiven,
    EscalateMissedPromises,
    ReturnIdleClaims,
    DailyFigures,
    DutyAlerts,
    DutyLists,
    Handlings,
    PremiumSale,
    AcceptTicketHandler,
    AlertDutyHandler,
    RaisePremiumAlarmHandler,
    ReplaceDutyHandler,
    DeskOutlookHandler,
    DutyAheadHandler,
    PunctualityHandler,
    AlertWhenTicketPaid,
    TimeWorkWhenTicketClaimed,
    CountWorkWhenTicketAnswered,
    StopTimingWhenWorkEnds,
    AlertDutyAgain,
    WatchPremium,
  ],
})
export class QueueModule {}
