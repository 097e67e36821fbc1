import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ManualTime } from '../manual-clock';
import { Deliveries } from './deliveries';
import { DeliverySignal } from './delivery-signal';

const pollMs = 5_000;

/** Keeps deliveries moving in this process: at once when a unit left one, and by a poll for what became due. */
@Injectable()
export class DeliveryWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliveryWorker.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private wanted = false;
  private stopped = false;

  constructor(
    private readonly deliveries: Deliveries,
    private readonly signal: DeliverySignal,
    private readonly manualTime: ManualTime,
  ) {}

  onApplicationBootstrap(): void {
    // Under the manual clock nothing happens by itself: `dev/tick` delivers.
    if (this.manualTime.isManual) return;
    this.signal.onRaise(() => setImmediate(() => this.wake()));
    this.timer = setInterval(() => this.wake(), pollMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private wake(): void {
    this.wanted = true;
    if (this.running || this.stopped) return;
    this.running = this.work().finally(() => {
      this.running = undefined;
    });
  }

  private async work(): Promise<void> {
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      try {
        while (!this.stopped && (await this.deliveries.deliverDue()) > 0);
      } catch (error) {
        this.logger.error({ err: error }, 'Deliveries could not be worked off');
      }
    }
  }
}
