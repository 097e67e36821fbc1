import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { shortReason } from '../../platform/events/retry-delays';
import { ManualTime } from '../../platform/manual-clock';
import type { Notice, WrittenLetter } from '../domain/notice';
import { LetterWriter } from '../letters/letter-writer';
import { Notices } from '../store/notices';
import { MailChannel, SendFailed } from './mail-channel';
import { MailSignal } from './mail-signal';

type Outcome = 'settled' | 'not-mine' | 'channel-down';

const roundSize = 50;

/**
 * Sends what is due, in order, outside of any unit: take the notice, write and send the letter, then say so.
 * A crash in between sends it again under the same Message-ID; nothing is lost.
 */
@Injectable()
export class Postman implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Postman.name);
  private running: Promise<void> | undefined;
  private wanted = false;
  private stopped = false;
  private handledByItself = 0;

  constructor(
    private readonly notices: Notices,
    private readonly writer: LetterWriter,
    private readonly channel: MailChannel,
    private readonly clock: Clock,
    private readonly signal: MailSignal,
    private readonly manualTime: ManualTime,
  ) {}

  onApplicationBootstrap(): void {
    // Under the manual clock nothing happens by itself: `dev/tick` sends.
    if (!this.manualTime.isManual) this.signal.onRaise(() => setImmediate(() => this.wake()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  /** Begins a round in the background: a mail server that is slow delays nobody who calls this. */
  wake(): void {
    this.wanted = true;
    if (this.running || this.stopped) return;
    this.running = this.work().finally(() => {
      this.running = undefined;
    });
  }

  /** How many notices the rounds in the background handled since this was last asked. */
  takeHandled(): number {
    const handled = this.handledByItself;
    this.handledByItself = 0;
    return handled;
  }

  /** One round. It ends early when the channel is down: the rest need not find that out one by one. */
  async sendDue(): Promise<number> {
    let handled = 0;
    for (const id of await this.notices.dueIds(this.clock.now(), roundSize)) {
      if (this.stopped) break;
      const outcome = await this.send(id);
      if (outcome !== 'not-mine') handled += 1;
      if (outcome === 'channel-down') break;
    }
    return handled;
  }

  private async work(): Promise<void> {
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      try {
        const handled = await this.sendDue();
        this.handledByItself += handled;
        if (handled === roundSize) this.wanted = true;
      } catch (error) {
        this.logger.error({ err: error }, 'Notices could not be sent');
      }
    }
  }

  private async send(id: string): Promise<Outcome> {
    const notice = await this.notices.take(id, this.clock.now());
    if (!notice) return 'not-mine';
    let letter: WrittenLetter | null;
    try {
      letter = await this.writer.write(notice);
      if (letter) await this.channel.send({ ...letter, noticeId: notice.id, writtenAt: this.clock.now() });
    } catch (error) {
      return this.fail(notice, error);
    }
    if (letter) await this.notices.settleSent(id, letter, this.clock.now());
    else await this.notices.settle(id, (unneeded) => unneeded.drop());
    return 'settled';
  }

  private async fail(notice: Notice, error: unknown): Promise<Outcome> {
    const { id, kind } = notice;
    const { reason, permanent, channelDown } =
      error instanceof SendFailed ? error : new SendFailed(shortReason(error), false, false);
    // The reason alone: a letter and its links have no place in a log.
    this.logger.warn({ notice: id, kind, reason, permanent }, 'A notice could not be sent');
    await this.notices.settle(id, (failed) => failed.markFailed(reason, permanent, this.clock.now()));
    return channelDown ? 'channel-down' : 'settled';
  }
}
