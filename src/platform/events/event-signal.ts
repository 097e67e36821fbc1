import { Injectable } from '@nestjs/common';

/** Tells whoever follows the event log of this process that a unit with events has committed. */
@Injectable()
export class EventSignal {
  private wake: (() => void) | undefined;

  onRaise(wake: () => void): void {
    this.wake = wake;
  }

  raise(): void {
    this.wake?.();
  }
}
