import { Module, type DynamicModule } from '@nestjs/common';
import { Configuration, type Config } from '../platform/config';
import { DevMailController } from './http/dev-mail.controller';
import { GatherDigests } from './jobs/gather-digests';
import { SendNotices } from './jobs/send-notices';
import { LetterMatters } from './letters/letter-matters';
import { LetterWriter } from './letters/letter-writer';
import { AlarmWhenPremiumCrowdsOut } from './listeners/alarm-when-premium-crowds-out';
import { AlertWhenPaidTicketWaits } from './listeners/alert-when-paid-ticket-waits';
import { AlertWhenPromiseMissed } from './listeners/alert-when-promise-missed';
import { AnswerWhenTicketAnswered } from './listeners/answer-when-ticket-answered';
import { ApologyWhenPromiseMissed } from './listeners/apology-when-promise-missed';
import { AlertWhenSupervisorsMustLook } from './listeners/alert-when-supervisors-must-look';
import { FarewellWhenTicketClosed } from './listeners/farewell-when-ticket-closed';
import { LetterWhenStandingChanged } from './listeners/letter-when-standing-changed';
import { LinkWhenConfirmationRequested } from './listeners/link-when-confirmation-requested';
import { LinkWhenContactAsked } from './listeners/link-when-contact-asked';
import { LinkWhenContactWritten } from './listeners/link-when-contact-written';
import { LinkWhenResetRequested } from './listeners/link-when-reset-requested';
import { NewsWhenProblemUpdated } from './listeners/news-when-problem-updated';
import { NewsWhenTicketParked } from './listeners/news-when-ticket-parked';
import { NewsWhenTicketReopened } from './listeners/news-when-ticket-reopened';
import { NewsWhenTicketUpdated } from './listeners/news-when-ticket-updated';
import { NoteToldWhenStandingLetterSent } from './listeners/note-told-when-standing-letter-sent';
import { QuestionWhenInformationRequested } from './listeners/question-when-information-requested';
import { ReceiptWhenTicketEnqueued } from './listeners/receipt-when-ticket-enqueued';
import { RefundWhenPurchaseRefunded } from './listeners/refund-when-purchase-refunded';
import { ReminderWhenYearUnconfirmed } from './listeners/reminder-when-year-unconfirmed';
import { RulingWhenAppealRuled } from './listeners/ruling-when-appeal-ruled';
import { RulingWhenObjectionRuled } from './listeners/ruling-when-objection-ruled';
import { UpgradeWhenPlaceChanged } from './listeners/upgrade-when-place-changed';
import { WarningWhenPasswordChanged } from './listeners/warning-when-password-changed';
import { ReminderWhenSilenceLasts } from './listeners/reminder-when-silence-lasts';
import { NewsWhenTicketSplit } from './listeners/news-when-ticket-split';
import { NewsWhenTicketMerged } from './listeners/news-when-ticket-merged';
import { NewsWhenTicketMoved } from './listeners/news-when-ticket-moved';
import { WarningWhenFileQuarantined } from './listeners/warning-when-file-quarantined';
import { CallWhenTicketHandedOver } from './listeners/call-when-ticket-handed-over';
import { MailChannel } from './mail/mail-channel';
import { MailSignal } from './mail/mail-signal';
import { OutboxChannel } from './mail/outbox-channel';
import { Postman } from './mail/postman';
import { SmtpChannel } from './mail/smtp-channel';
import { WrittenMailHandler } from './queries/written-mail';
import { Notices } from './store/notices';

@Module({})
export class NotificationsModule {
  static forRoot({ manualClock }: Config): DynamicModule {
    return {
      module: NotificationsModule,
      controllers: manualClock ? [DevMailController] : [],
      providers: [
        Notices,
        LetterMatters,
        LetterWriter,
        MailSignal,
        Postman,
        { provide: MailChannel, useFactory: channelOf, inject: [Configuration] },
        GatherDigests,
        SendNotices,
        WrittenMailHandler,
        LinkWhenConfirmationRequested,
        LinkWhenResetRequested,
        LinkWhenContactWritten,
        LinkWhenContactAsked,
        WarningWhenPasswordChanged,
        ReceiptWhenTicketEnqueued,
        UpgradeWhenPlaceChanged,
        AnswerWhenTicketAnswered,
        NewsWhenTicketUpdated,
        QuestionWhenInformationRequested,
        NewsWhenTicketReopened,
        FarewellWhenTicketClosed,
        RefundWhenPurchaseRefunded,
        ApologyWhenPromiseMissed,
        AlertWhenPromiseMissed,
        ReminderWhenYearUnconfirmed,
        AlertWhenPaidTicketWaits,
        AlarmWhenPremiumCrowdsOut,
        NewsWhenProblemUpdated,
        AlertWhenSupervisorsMustLook,
        NewsWhenTicketParked,
        RulingWhenObjectionRuled,
        LetterWhenStandingChanged,
        NoteToldWhenStandingLetterSent,
        RulingWhenAppealRuled,
        CallWhenTicketHandedOver,
        WarningWhenFileQuarantined,
        NewsWhenTicketMoved,
        NewsWhenTicketMerged,
        NewsWhenTicketSplit,
        ReminderWhenSilenceLasts,
      ],
    };
  }
}

/** A mail server where one is configured, else files in the data folder. */
function channelOf({ smtpUrl, mailFrom, dataDir }: Configuration): MailChannel {
  return smtpUrl ? new SmtpChannel(smtpUrl, mailFrom) : new OutboxChannel(dataDir, mailFrom);
}
