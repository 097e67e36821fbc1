import { createTransport, type Transporter } from 'nodemailer';
import { secondMs } from '../../platform/clock';
import { shortReason } from '../../platform/events/retry-delays';
import { MailChannel, SendFailed, messageOf, type OutgoingLetter } from './mail-channel';

/** Outbound connections wait at most 5 s for a sign of life. */
const silenceMs = 5 * secondMs;
/** The whole dialogue, even with a server that drips; well below the lease of a notice. */
const dialogueMs = 20 * secondMs;

/** Passes letters on to a mail server, one connection each. */
export class SmtpChannel extends MailChannel {
  private readonly transport: Transporter;

  constructor(
    smtpUrl: string,
    private readonly mailFrom: string,
  ) {
    super();
    this.transport = createTransport({
      url: smtpUrl,
      connectionTimeout: silenceMs,
      greetingTimeout: silenceMs,
      socketTimeout: silenceMs,
      dnsTimeout: silenceMs,
    });
  }

  async send(letter: OutgoingLetter): Promise<void> {
    const message = messageOf(letter, this.mailFrom);
    try {
      await this.transport.sendMail({ ...message, signal: AbortSignal.timeout(dialogueMs) });
    } catch (error) {
      throw failureOf(error);
    }
  }
}

interface SmtpError {
  responseCode?: number;
  command?: string;
}

/**
 * A refusal of this letter or its recipient with 5xx is final (RFC 5321, 4.2.1). Everything else, a refused
 * sign-in or sender included, is a fault between the servers that somebody repairs: the letter waits for it.
 */
function failureOf(error: unknown): SendFailed {
  const { responseCode = 0, command = '' } = error as SmtpError;
  const ofThisLetter = responseCode > 0 && (command === 'RCPT TO' || command === 'DATA');
  return new SendFailed(
    withoutAddresses(shortReason(error)),
    ofThisLetter && responseCode >= 500,
    !ofThisLetter,
  );
}

/** Servers repeat addresses in their answers; what is kept of a failure names nobody. */
export function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>@]{1,64}@[^\s<>@]{1,255}/g, '…@…');
}
