import { Module } from '@nestjs/common';
import { ClaimNextHandler } from './commands/claim-next';
import { ClaimTicketHandler } from './commands/claim-ticket';
import { Claims } from './commands/claims';
import { EscalateEntryHandler } from './commands/escalate-entry';
import { ReleaseClaimHandler } from './commands/release-claim';
import { ReturnIdleClaimHandler } from './commands/return-idle-claim';
import { SkipTicketHandler } from './commands/skip-ticket';
import { UpgradeTicketHandler } from './commands/upgrade-ticket';
import { EscalateMissedPromises } from './jobs/escalate-missed-promises';
import { ReturnIdleClaims } from './jobs/return-idle-claims';
import { EnqueueWhenTicketReopened } from './listeners/enqueue-when-ticket-reopened';
import { EnqueueWhenTicketSubmitted } from './listeners/enqueue-when-ticket-submitted';
import { MoveAheadWhenTicketUpgraded } from './listeners/move-ahead-when-ticket-upgraded';
import { PauseWhenInformationRequested } from './listeners/pause-when-information-requested';
import { ResumeWhenInformationGiven } from './listeners/resume-when-information-given';
import { SettleWhenTicketAnswered } from './listeners/settle-when-ticket-answered';
import { SettleWhenTicketClosed } from './listeners/settle-when-ticket-closed';
import { PlacesOfHandler } from './queries/places-of';
import { PromiseIfSentHandler } from './queries/promise-if-sent';
import { QueueEntries } from './store/queue-entries';
import { WaitingCounts } from './store/waiting-counts';
import './problem-sentences';

@Module({
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
  ],
})
export class QueueModule {}
