import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { shortReason } from '../../platform/events/retry-delays';
import { MailChannel, SendFailed, messageOf, type OutgoingLetter } from './mail-channel';

/**
 * Without a mail server each letter becomes a file that mail programs open. Only the owner of the process may
 * read it, since some hold links that sign in.
 */
export class OutboxChannel extends MailChannel {
  private readonly folder: string;
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    dataDir: string,
    private readonly mailFrom: string,
  ) {
    super();
    this.folder = join(dataDir, 'outbox');
  }

  async send(letter: OutgoingLetter): Promise<void> {
    const { message } = await this.transport.sendMail(messageOf(letter, this.mailFrom));
    const file = join(this.folder, `${letter.noticeId}.eml`);
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      // A reader sees the whole letter or none; a second sending replaces the first.
      await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
    } catch (error) {
      throw new SendFailed(shortReason(error), false, true);
    }
  }
}
