import { Injectable } from '@nestjs/common';

/** Tells the worker of this process that deliveries may be waiting, so that it need not poll to be prompt. */
@Injectable()
export class DeliverySignal {
  private wake: (() => void) | undefined;

  onRaise(wake: () => void): void {
    this.wake = wake;
  }

  raise(): void {
    this.wake?.();
  }
}
