import { hourMs, later, minuteMs, secondMs } from '../clock';
import { masked } from '../masking';

/** The pauses before the second, third, … attempt; after the last one a person must look (`stuck`). */
const pausesMs = [10 * secondMs, minuteMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 6 * hourMs, 24 * hourMs];

export function firstRetryAt(now: Date): Date {
  return later(now, pausesMs[0] ?? 0);
}

/** When to try again after `attempts` failures; `null` when trying by itself has ended. */
export function nextRetryAt(now: Date, attempts: number): Date | null {
  const pauseMs = pausesMs[attempts - 1];
  return pauseMs === undefined ? null : later(now, pauseMs);
}

/** What an admin is shown of a failure: its first line, bounded, without secrets and values of statements. */
export function shortReason(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : inWords(error);
  return (masked(text).split('\n', 1)[0] ?? '').slice(0, 300);
}

/** Anything can be thrown, also what cannot be put into words. */
function inWords(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return `Something of type ${typeof thrown} was thrown`;
  }
}
