import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EventSignal } from '../events/event-signal';
import { EventLog, type LoggedEvent, type Mark } from './event-log';
import { Signals } from './signals';

const pollMs = 1_000;
/** How soon to look again for events that an open transaction still holds back. */
const unsettledMs = 50;
/** Wake-ups of other instances are sent no more often. */
const signalMs = 20;
const batch = 500;
const topic = 'events';

export type Follower = (events: readonly LoggedEvent[]) => void;

/**
 * Follows the event log for everybody in this process: one reader, however many listen, and none while nobody does. Every
 * event comes once, in an order that is the same on every instance.
 */
@Injectable()
export class EventTail implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(EventTail.name);
  private readonly followers = new Set<Follower>();
  private mark: Mark | undefined;
  private timer: NodeJS.Timeout | undefined;
  private soon: NodeJS.Timeout | undefined;
  private telling: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly log: EventLog,
    private readonly signals: Signals,
    private readonly signal: EventSignal,
  ) {}

  onApplicationBootstrap(): void {
    this.signal.onRaise(() => {
      this.wake();
      this.tellOthers();
    });
    this.signals.on(topic, () => this.wake());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    [this.timer, this.soon, this.telling].forEach((timer) => clearTimeout(timer));
    await this.running;
  }

  /** From now on; answers the mark after which the follower is told everything. */
  async follow(follower: Follower): Promise<Mark> {
    if (!this.mark) {
      const end = await this.log.end();
      this.mark ??= end;
      this.timer ??= setInterval(() => this.wake(), pollMs).unref();
    }
    this.followers.add(follower);
    return this.mark;
  }

  leave(follower: Follower): void {
    this.followers.delete(follower);
    if (this.followers.size > 0) return;
    clearInterval(this.timer);
    this.timer = this.mark = undefined;
  }

  private wake(): void {
    if (!this.mark || this.stopped) return;
    this.again = true;
    this.running ??= this.catchUp().finally(() => {
      this.running = undefined;
    });
  }

  private async catchUp(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await this.readOn();
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'The event log could not be followed; trying again in a second');
    }
  }

  private async readOn(): Promise<void> {
    if (!this.mark) return;
    const { events, unsettled } = await this.log.after(this.mark, batch);
    const last = events.at(-1);
    // Everybody may have left meanwhile.
    if (last && this.mark) {
      this.mark = last.mark;
      for (const follower of this.followers) follower(events);
    }
    if (events.length === batch) this.again = true;
    else if (unsettled) this.lookAgainSoon();
  }

  private lookAgainSoon(): void {
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      this.wake();
    }, unsettledMs).unref();
  }

  private tellOthers(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.signals.send(topic, {});
    }, signalMs).unref();
  }
}
