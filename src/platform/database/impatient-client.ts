import type { Socket } from 'node:net';
import { Client } from 'pg';

/** Longer than the server itself lets a statement of ours run, and short enough for whoever waits. */
const silentMs = 4_500;

/**
 * A connection that does not wait for ever: a server that is cut off ends no connection, and without this every
 * request would hang, and the pool would hand the same dead connections out again.
 */
export class ImpatientClient extends Client {
  override query(...given: unknown[]): never {
    const timer = setTimeout(() => this.hangUp(), silentMs);
    const stop = () => clearTimeout(timer);
    // The pool passes a callback, transactions wait for a promise.
    const callback = given.at(-1);
    if (typeof callback === 'function') {
      given[given.length - 1] = (...outcome: unknown[]): unknown => {
        stop();
        return (callback as (...outcome: unknown[]) => unknown)(...outcome);
      };
    }
    const asked = (super.query as (...values: unknown[]) => unknown).apply(this, given);
    if (asked instanceof Promise) asked.then(stop, stop);
    return asked as never;
  }

  /** Not `end()`, which would itself wait for an answer. */
  private hangUp(): void {
    (this as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  }
}
