import { minuteMs } from '../../platform/clock';

/** More than this between the two clocks is no drift: somebody or something has set the wall clock. */
const jumpMs = 10 * minuteMs;

/** Both clocks of a process at one moment: the time of day, and the milliseconds that really passed. */
export interface Reading {
  wallMs: number;
  monotonicMs: number;
}

/** Whether the wall clock was set between two readings, forward or back, rather than just running. */
export function hasJumped(before: Reading, now: Reading): boolean {
  return Math.abs(now.wallMs - before.wallMs - (now.monotonicMs - before.monotonicMs)) > jumpMs;
}
