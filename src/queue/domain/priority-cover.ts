import { hourMs } from '../../platform/clock';

/** What became of a ticket since its fee was paid. */
export interface PaidHistory {
  /** When the paid waiting period first ended; `null` while it has not. */
  firstAnsweredAt: Date | null;
  /** How often it was reopened since. */
  reopenings: number;
}

/** How far one fee reaches. */
export interface PriorityCover {
  coverOpenHours: number;
  coverReopenings: number;
}

/**
 * A fee covers one question: what is written after its answer is still served as premium, for so much open time and
 * so many reopenings. `openTimeBetween` counts the open time of the premium lane in milliseconds.
 */
export function isCovered(
  { firstAnsweredAt, reopenings }: PaidHistory,
  reopenedAt: Date,
  { coverOpenHours, coverReopenings }: PriorityCover,
  openTimeBetween: (from: Date, to: Date) => number,
): boolean {
  if (reopenings >= coverReopenings) return false;
  return firstAnsweredAt === null || openTimeBetween(firstAnsweredAt, reopenedAt) <= coverOpenHours * hourMs;
}
