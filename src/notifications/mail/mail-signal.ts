import { Injectable } from '@nestjs/common';

/** Tells the postman of this process that a notice was committed, so that it need not poll to be prompt. */
@Injectable()
export class MailSignal {
  private wake: (() => void) | undefined;

  onRaise(wake: () => void): void {
    this.wake = wake;
  }

  raise(): void {
    this.wake?.();
  }
}
