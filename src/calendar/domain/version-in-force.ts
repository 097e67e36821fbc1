import { DAY_MS, dayNumberOf } from './local-time';
import { ZoneClock } from './zone-clock';

/** What decides which version of a lane's calendar holds. */
export interface DatedVersion {
  version: number;
  /** Milliseconds; from `beginningOf`. */
  beginsAt: number;
}

/** The instant at which a version begins: the first of its date in its own zone. */
export function beginningOf(effectiveFrom: string, timeZone: string): number {
  return new ZoneClock(timeZone).instantOf(dayNumberOf(effectiveFrom) * DAY_MS);
}

/**
 * The latest version that has begun: a later one replaces an earlier one even where it begins on an earlier date.
 * Where none has begun (a system clock that was set back) it is the first, because a lane is never without.
 * `latestFirst` is in falling order of version.
 */
export function inForceAt<V extends DatedVersion>(latestFirst: readonly V[], now: number): V | undefined {
  return latestFirst.find(({ beginsAt }) => beginsAt <= now) ?? latestFirst.at(-1);
}
