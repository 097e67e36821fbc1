import type { SendMailOptions } from 'nodemailer';
import type { WrittenLetter } from '../domain/notice';
import { headerValue } from './header-value';

/** A letter on its way. The id is that of its notice: a letter sent twice is recognised by it. */
export interface OutgoingLetter extends WrittenLetter {
  noticeId: string;
  writtenAt: Date;
}

/** What a channel answers when it could not pass a letter on. */
export class SendFailed extends Error {
  constructor(
    readonly reason: string,
    /** Trying this letter again cannot help. */
    readonly permanent: boolean,
    /** The next letter would meet the same fault. */
    readonly channelDown: boolean,
  ) {
    super(reason);
    this.name = 'SendFailed';
  }
}

/** How letters leave us. */
export abstract class MailChannel {
  /** Passes the letter on, perhaps a second time after a crash. Errors: `SendFailed`. */
  abstract send(letter: OutgoingLetter): Promise<void>;
}

/** One mailbox and nothing that could be read as two: letters go to one person each. */
const oneMailbox = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u;

/** The message that either channel sends. Errors: `SendFailed` for an address that is no single mailbox. */
export function messageOf(letter: OutgoingLetter, mailFrom: string): SendMailOptions {
  if (!oneMailbox.test(letter.email))
    throw new SendFailed('The address is not a single mailbox', true, false);
  const from = headerValue(mailFrom);
  return {
    from,
    to: { name: '', address: letter.email },
    subject: headerValue(letter.subject),
    text: letter.text,
    date: letter.writtenAt,
    messageId: `<${letter.noticeId}@${/@([^\s<>@]+)/.exec(from)?.[1] ?? 'localhost'}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': headerValue(letter.locale),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
