/** An instant as it is stored, sent and compared: ISO 8601 in UTC with milliseconds. */
export type Instant = string;

/** Domain time: what "now" means for receipts, promises and due items. Machinery uses system time. */
export abstract class Clock {
  abstract now(): Date;

  nowInstant(): Instant {
    return this.now().toISOString();
  }
}

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export function later(from: Date, milliseconds: number): Date {
  return new Date(from.getTime() + milliseconds);
}
